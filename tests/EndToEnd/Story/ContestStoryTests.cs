using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Story;

/// <summary>A whole contest, seen through the browsers of its people, on the plain-HTTP address of the local network.</summary>
public sealed class ContestStoryTests(Stage stage)
{
    private const string First = "KeshAtMidnight";
    private const string Second = "OdeToPackets";

    [Fact]
    public async Task A_contest_from_its_kit_to_the_published_results()
    {
        await using var organiserAt = await stage.VisitAsync();
        await organiserAt.SignInAsync("organiser", HostProcess.OrganiserPassword);
        var contest = new Contest(stage.Organiser, stage.NewSlug("story"));
        var console = new Organiser(organiserAt, contest);
        await console.CreateFromKitAsync("The Garden Party");
        var people = await Provisioning.RunAsync(
            stage.Organiser, contest.Slug,
            "S1,story.reels,The Borrowed Chords,participant,,",
            "S2,story.left.ear,The Left Ear,judge,,",
            "S3,story.right.ear,The Right Ear,judge,,");
        await using var audienceAt = await stage.VisitAsync(Screen.Phone);
        var audience = new Audience(audienceAt);
        await audience.OpenAsync(contest.Page);
        Assert.False(await audienceAt.IsSecureAsync());

        await console.MoveToAsync("Open");
        await HandInAsync(contest, people[0]);
        await console.MoveToAsync("Closed");
        await console.MoveToAsync("Qualifiers");
        await console.PublishAsync("Live");

        await using var judgeAt = await stage.VisitAsync(Screen.Phone);
        await JudgeAsync(contest, people[1], judgeAt);
        await Expect(audience.PointsOf(First)).ToHaveTextAsync("15");
        await Expect(audience.PointsOf(Second)).ToHaveTextAsync("9");

        await FreezeAsync(contest, console, audience, people[2]);
        await EndAsync(contest, console, audience, people[2]);
        foreach (var visitor in new[] { organiserAt, audienceAt, judgeAt })
        {
            visitor.AssertQuiet();
        }
    }

    private async Task HandInAsync(Contest contest, Person person)
    {
        await using var visitor = await stage.VisitAsync();
        var participant = new Participant(visitor.Page);
        await participant.SignInByCardAsync(person);
        Assert.False(await visitor.IsSecureAsync());
        await participant.ExpectSlotsAsync("0 of 3");

        await participant.ChooseAsync(HostProgram.Composition("reels.jigs-keshatmidnight.mid"));
        // Another event, another user and no title: all told at once, with the name that would be right.
        await participant.TitleAsync("#autumn-somebody-Kesh at mídnight!");
        await Expect(participant.Faults).ToHaveCountAsync(4);
        await Expect(participant.Faults.Last).ToContainTextAsync($"#{contest.Slug}-{person.UserName}-{First}");
        await participant.TakeSuggestionAsync();
        await Expect(participant.Faults).ToHaveCountAsync(0);
        await Expect(participant.FullName).ToHaveTextAsync($"#{contest.Slug}-{person.UserName}-{First}");
        await participant.HandInAsync();
        await participant.ExpectSlotsAsync("1 of 3");

        await participant.DropAsync(HostProgram.Composition("velvet.modem-odetopackets.mid"));
        await participant.TitleAsync(Second);
        await participant.HandInAsync();
        await participant.ExpectSlotsAsync("2 of 3");
        visitor.AssertQuiet();
    }

    private static async Task JudgeAsync(Contest contest, Person person, Visitor visitor)
    {
        await visitor.SignInAsync(person);
        var judge = new Judge(visitor);
        await visitor.GoAsync($"{contest.Page}/judge");
        Assert.False(await visitor.IsSecureAsync());
        await judge.FetchedAsync();
        var api = await contest.ApiOfAsync(person);
        var scores = (await contest.EntriesAsync()).ToDictionary(e => e.Id, e => e.Title == First ? 5 : 3);

        var one = await judge.EntryAsync();
        await judge.ScoreAsync(scores[one]);
        await Expect(judge.Saved).ToHaveTextAsync("Saved");
        await judge.NextAsync();

        await judge.PlayAsync();
        await judge.ListenOnAsync();
        await judge.OfflineAsync(true);
        var two = await judge.EntryAsync();
        await judge.ScoreAsync(scores[two]);
        await Expect(judge.Badge).ToHaveTextAsync("1 score waiting");
        await judge.ListenOnAsync();
        Assert.Null(await contest.GivenAsync(api, two));
        visitor.Forgive();

        await judge.OfflineAsync(false);
        await Expect(judge.Saved).ToHaveTextAsync("Saved");
        Assert.Equal([$"200 {one}", $"200 {two}"], judge.Arrived);
        foreach (var entry in new[] { one, two })
        {
            Assert.Equal(1, (await contest.GivenAsync(api, entry))!.Value.GetProperty("revision").GetInt32());
        }
    }

    private async Task FreezeAsync(Contest contest, Organiser console, Audience audience, Person person)
    {
        await console.PublishAsync("Frozen");
        await Expect(audience.Status).ToContainTextAsync("Sealed");
        var before = await contest.BoardAsync();
        var rows = await audience.Rows.AllInnerTextsAsync();
        var seen = await audience.SeenAsync();

        var api = await contest.ApiOfAsync(person);
        foreach (var entry in await contest.EntriesAsync())
        {
            await contest.ScoreAsync(api, entry.Id, 4);
        }

        Assert.Equal(before, await contest.BoardAsync());
        await using var fresh = await stage.VisitAsync(Screen.Phone);
        await fresh.GoAsync(contest.Page);
        Assert.Equal(rows, await fresh.Page.Locator("tr.board-row").AllInnerTextsAsync());
        await Expect(fresh.Page.Locator("[data-live]")).ToContainTextAsync("Sealed");

        await console.PublishAsync("Live");
        await Expect(audience.PointsOf(First)).ToHaveTextAsync("27");
        await Expect(audience.PointsOf(Second)).ToHaveTextAsync("21");
        // Between the seal and its end nothing came: the next snapshot is the open one.
        var after = await audience.SeenAsync();
        Assert.All(after.Skip(seen.Count), s => Assert.False(s.GetProperty("frozen").GetBoolean()));
    }

    private async Task EndAsync(Contest contest, Organiser console, Audience audience, Person person)
    {
        await console.MoveToAsync("Finals");
        await console.PublishAsync("Live", "finals");
        var api = await contest.ApiOfAsync(person);
        foreach (var entry in await contest.EntriesAsync())
        {
            await contest.ScoreAsync(api, entry.Id, entry.Title == First ? 2 : 5, "finals");
        }

        await Expect(audience.Rows.First).ToContainTextAsync(Second);
        await console.MoveToAsync("Ceremony");
        await Expect(audience.Status).ToContainTextAsync("Sealed");
        await console.MoveToAsync("Published");
        await Expect(audience.Status).ToContainTextAsync("Live.");
        await Expect(audience.PointsOf(Second)).ToHaveTextAsync("15");

        await using var fresh = await stage.VisitAsync();
        await fresh.GoAsync(contest.Page);
        await Expect(fresh.Page.GetByRole(AriaRole.Link, new() { Name = "Results as CSV" })).ToBeVisibleAsync();
        var results = System.Text.Encoding.UTF8.GetString(await stage.Organiser.Anonymous().BytesAsync($"/api/v1/events/{contest.Slug}/results.csv"));
        Assert.Contains(Second, results, StringComparison.Ordinal);
        await audience.SeenAsync();
        fresh.AssertQuiet();
    }
}
