using System.Security.Cryptography;
using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>Entries: what is accepted, what is refused and how it is said.</summary>
public sealed class SubmissionTests(SharedHost host)
{
    [Fact]
    public async Task An_accepted_entry_is_told_whole()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var file = Tunes.Tune(1, bars: 12);
        var entry = (await participant.SubmitAsync(contest.Slug, file, "MyTune", fromBar: 5)).Expect(201).Json;
        Assert.Equal($"#{contest.Slug}-{participant.UserName}-MyTune", entry.Text("name"));
        Assert.Equal("MyTune", entry.Text("title"));
        Assert.Equal((1, 3, 12, 5), (entry.Number("slot"), entry.Number("slots"), entry.Number("bars"), entry.Number("fromBar")));
        Assert.Equal(24.0, entry.At("seconds").GetDouble(), 1);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), entry.Text("sha256"));
        var midi = (await participant.GetAsync($"/api/v1/submissions/{entry.Id()}/midi")).Expect(200);
        Assert.Equal(file, midi.Bytes);
    }

    [Fact]
    public async Task The_whole_name_is_taken_too_and_never_says_who_owns_the_entry()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var name = $"#{contest.Slug}-{participant.UserName}-ByName";
        Assert.Equal("ByName", (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1), name: name, fileName: "#other-someone-Else.mid")).Expect(201).Json.Text("title"));
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(2), name: $"#{contest.Slug}-somebody-Else")).Expect(400, "name_user");
    }

    [Fact]
    public async Task All_faults_of_a_name_and_of_the_bars_are_told_at_once_with_the_right_name()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var refused = (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1), name: "other-someone-My nicé tune!", fromBar: 99))
            .Expect(400, "name_hash", "name_event", "name_user", "title_invalid", "name_suggestion", "from_bar");
        Assert.Contains($"#{contest.Slug}-{participant.UserName}-MyNiceTune", refused.Text);
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1))).Expect(400, "title_missing");
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1), "Right\u202ELeft")).Expect(400, "title_invalid");
        Assert.Equal(0, await CountAsync(contest));
    }

    [Fact]
    public async Task What_is_no_usable_music_has_its_own_answer_each_and_nothing_is_kept()
    {
        var (contest, participant) = await host.OpenEventAsync();
        (await participant.SubmitAsync(contest.Slug, new byte[1_000_001], "Large")).Expect(413, "file_too_large");
        (await participant.SubmitAsync(contest.Slug, new byte[5_000_000], "Larger")).Expect(413, "file_too_large");
        (await participant.SubmitAsync(contest.Slug, "ID3 this is an MP3"u8.ToArray(), "Text")).Expect(415, "not_midi");
        (await participant.SubmitAsync(contest.Slug, [], "Empty")).Expect(400, "file_missing");
        (await participant.PostAsync($"{contest.Api}/submissions", new { title = "Json" })).Expect(415);
        var broken = (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1)[..14], "NoTracks")).Expect(422, "midi_broken");
        Assert.Matches("byte [0-9]+", broken.Text);
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1, bars: 0), "Silent")).Expect(422, "no_notes");
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1, bars: 151), "Long")).Expect(422, "music_too_long");
        using var noFile = new MultipartFormDataContent { { new StringContent("Title"), "title" } };
        (await participant.SendAsync("POST", $"{contest.Api}/submissions", noFile)).Expect(400, "file_missing");
        Assert.Equal(0, await CountAsync(contest));
    }

    [Fact]
    public async Task Phase_limit_and_title_stand_in_the_way_and_a_withdrawn_entry_frees_its_slot()
    {
        var contest = await host.CreateEventAsync();
        var participant = await contest.AddAsync("participant");
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(1), "Early")).Expect(409, "phase");
        await contest.MoveAsync("Open");
        var first = await contest.SubmitAsync(participant, "One", 1);
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(9), "ONE")).Expect(409, "title_taken");
        var second = await contest.SubmitAsync(participant, "Two", 2);
        await contest.SubmitAsync(participant, "Three", 3);
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(4), "Four")).Expect(409, "limit");

        (await participant.DeleteAsync($"/api/v1/submissions/{second}")).Expect(204);
        Assert.Equal(2, await CountAsync(contest));
        Assert.Equal(2, (await participant.SubmitAsync(contest.Slug, Tunes.Tune(4), "Four")).Expect(201).Json.Number("slot"));

        var replaced = (await participant.ReplaceAsync(first, Tunes.Tune(5), "OneAgain")).Expect(200).Json;
        Assert.Equal(first, replaced.Id());
        Assert.Equal(1, replaced.Number("slot"));
        Assert.Equal(Tunes.Tune(5), (await participant.GetAsync($"/api/v1/submissions/{first}/midi")).Bytes);

        await contest.MoveAsync("Closed");
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(6), "Late")).Expect(409, "phase");
        (await participant.ReplaceAsync(first, Tunes.Tune(6), "Late")).Expect(409, "phase");
        (await participant.DeleteAsync($"/api/v1/submissions/{first}")).Expect(409, "phase");
        (await host.Organiser.DeleteAsync($"/api/v1/submissions/{first}")).Expect(204);
    }

    private async Task<int> CountAsync(Contest contest) => (await host.Organiser.GetAsync($"{contest.Api}/submissions")).Expect(200).Json.Number("total");
}
