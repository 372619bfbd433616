using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>A judge learns neither name nor owner, from nothing that the host sends.</summary>
public sealed class BlindTests(SharedHost host)
{
    [Fact]
    public async Task Lists_files_and_headers_are_blind()
    {
        var contest = await host.CreateEventAsync();
        var judge = await contest.AddAsync("judge");
        var people = await contest.AddAsync("participant", 2, "The Borrowed Chords");
        await contest.MoveAsync("Open");
        foreach (var (person, i) in people.Select((p, i) => (p, i)))
        {
            (await person.SubmitAsync(contest.Slug, Tunes.Tune(i, text: $"by {person.UserName} SecretTitle{i}"), $"SecretTitle{i}")).Expect(201);
        }

        var before = (await judge.GetAsync($"{contest.Api}/submissions")).Expect(200).Json;
        Assert.Empty(before.List("entries"));
        await contest.MoveThroughAsync("Closed", "Qualifiers");

        string[] secrets = [.. people.Select(p => p.UserName), "SecretTitle", "The participant number", "The Borrowed Chords"];
        var list = (await judge.GetAsync($"{contest.Api}/submissions")).Expect(200);
        IsBlind(list, secrets);
        var entries = list.Json.List("entries");
        Assert.Equal(2, entries.Count);
        foreach (var entry in entries)
        {
            var midi = (await judge.GetAsync(entry.Text("midi"))).Expect(200);
            IsBlind(midi, secrets);
            Assert.Equal("MThd"u8.ToArray(), midi.Bytes[..4]);
            var audio = await judge.GetAsync(entry.Text("audio"));
            IsBlind(audio, secrets);

            // When a sound was made tells when the entry came.
            Assert.Null(audio.ContentHeaders.LastModified);
            IsBlind(await judge.SendAsync("HEAD", entry.Text("midi"), null), secrets);
            IsBlind((await contest.ScoreAsync(judge, entry.Id(), 4)).Expect(200), secrets);
        }

        IsBlind(await judge.GetAsync($"/e/{contest.Slug}/judge"), secrets);
        IsBlind(await contest.BoardAsync(judge), secrets);
        IsBlind(await judge.GetAsync($"{contest.Api}/results.json"), secrets);
        Assert.Equal(403, (await judge.GetAsync($"{contest.Api}/audit")).Code);
    }

    [Fact]
    public async Task A_prefix_does_not_let_a_judge_ask_who_it_was()
    {
        var contest = await host.CreateEventAsync();
        var judge = await contest.AddAsync("judge");
        var person = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        await contest.SubmitAsync(person, "Tune");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        var all = (await judge.GetAsync($"{contest.Api}/submissions")).Expect(200).Text;
        Assert.Equal(all, (await judge.GetAsync($"{contest.Api}/submissions?prefix={Uri.EscapeDataString($"#{contest.Slug}-nobody-")}")).Text);
        Assert.Equal(all, (await judge.GetAsync($"{contest.Api}/submissions?mine=true")).Text);
    }

    [Fact]
    public async Task No_board_joins_the_blind_list_to_its_composers_until_the_end()
    {
        var contest = await host.CreateEventAsync();
        var judges = await contest.AddAsync("judge", 3);
        var judge = judges[0];
        var person = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        foreach (var title in new[] { "Third", "first", "Second" })
        {
            await contest.SubmitAsync(person, title, title.Length);
        }

        await contest.MoveThroughAsync("Closed", "Qualifiers");
        await contest.PublishAsync("live");
        var ids = (await judge.GetAsync($"{contest.Api}/submissions")).Expect(200).Json.List("entries").Select(e => e.Id()).ToHashSet();
        var qualifiers = (await contest.BoardAsync(judge)).Expect(200).Json.List("entries");
        Assert.Equal(["first", "Second", "Third"], qualifiers.Select(e => e.Text("title")));
        Assert.DoesNotContain(qualifiers, e => ids.Contains(e.Id()));
        var page = (await judge.GetAsync($"/e/{contest.Slug}")).Expect(200).Text;
        Assert.DoesNotContain(ids, id => page.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));

        await ScoreAllAsync("qualifiers");

        // In the finals the qualifiers' board is open to all, and the judge hears the same entries again.
        await contest.MoveAsync("Finals");
        var over = (await contest.BoardAsync(judge, "?round=qualifiers")).Expect(200).Json.List("entries");
        Assert.Equal(qualifiers.Select(e => e.Id()), over.Select(e => e.Id()));
        Assert.Equal(ids, (await judge.GetAsync($"{contest.Api}/submissions")).Json.List("entries").Select(e => e.Id()).ToHashSet());

        // Once it is over, the id is what fetches the sound.
        await ScoreAllAsync("finals");
        await contest.MoveThroughAsync("Ceremony", "Published");
        Assert.Equal(ids, (await contest.BoardAsync(judge)).Json.List("entries").Select(e => e.Id()).ToHashSet());

        async Task ScoreAllAsync(string round)
        {
            foreach (var (one, id) in judges.SelectMany(j => ids.Select(id => (j, id))))
            {
                (await contest.ScoreAsync(one, id, 4, round)).Expect(200);
            }
        }
    }

    [Fact]
    public async Task Each_judge_has_an_order_of_its_own_that_stays()
    {
        var contest = await host.CreateEventAsync();
        var judges = await contest.AddAsync("judge", 3);
        var people = await contest.AddAsync("participant", 3);
        await contest.MoveAsync("Open");
        foreach (var person in people)
        {
            for (var i = 0; i < 3; i++)
            {
                await contest.SubmitAsync(person, $"Tune{i}", i);
            }
        }

        await contest.MoveThroughAsync("Closed", "Qualifiers");
        var orders = await Task.WhenAll(judges.Select(OrderAsync));
        Assert.Equal(3, orders.Distinct().Count());
        Assert.Equal(orders, await Task.WhenAll(judges.Select(OrderAsync)));

        async Task<string> OrderAsync(Caller judge) => string.Join(' ', (await judge.GetAsync($"{contest.Api}/submissions")).Expect(200).Json.List("entries").Select(e => e.Id()));
    }

    private static void IsBlind(Answer answer, IEnumerable<string> secrets)
    {
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(secret, answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, answer.AllHeaders, StringComparison.OrdinalIgnoreCase);
        }
    }
}
