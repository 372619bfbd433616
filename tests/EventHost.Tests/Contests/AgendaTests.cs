using System.Globalization;
using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>Agenda and deadlines by the clock, in a host whose clock is this class's own. The agenda opens entries at 13:00 and closes them at 15:00 in Berlin.</summary>
public sealed class AgendaTests(TestHost host) : IClassFixture<TestHost>
{
    // Each test has the next day, since time only goes on; all before the clocks go forward.
    private async Task<Contest> NextDayAsync(string clock)
    {
        var day = host.Clock.GetUtcNow().Date.AddDays(1);
        host.Clock.Advance(day.AddHours(8) - host.Clock.GetUtcNow().UtcDateTime);
        await host.SignInOrganiserAsync();
        return await host.CreateEventAsync(clock: clock, startDate: day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void At(string utc) => host.Clock.Advance(host.Clock.GetUtcNow().Date + TimeSpan.Parse(utc, CultureInfo.InvariantCulture) - host.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task The_clock_opens_and_closes_and_an_extension_holds_for_one_beyond_it()
    {
        var contest = await NextDayAsync("agenda");
        var people = await contest.AddAsync("participant", 2);
        await using var viewer = await HubClient.ConnectAsync(host);
        await viewer.WatchAsync(contest.Slug);
        await contest.MoveAsync("Open");
        await viewer.NextNoticeAsync("phase");

        var closes = host.Clock.GetUtcNow().Date.AddHours(14);
        Assert.Equal(closes, (await host.Anonymous().GetAsync(contest.Api)).Json.At("deadline").GetDateTimeOffset().UtcDateTime);
        (await host.Organiser.PostAsync($"{contest.Api}/deadline", new { until = closes.AddMinutes(-10), account = people[1].UserName })).Expect(400, "until_earlier");
        (await host.Organiser.PostAsync($"{contest.Api}/deadline", new { until = closes.AddHours(-20) })).Expect(400, "until_past");
        (await host.Organiser.PostAsync($"{contest.Api}/deadline", new { until = closes.AddMinutes(30), account = "nobody.here" })).Expect(400, "account_unknown");
        (await host.Organiser.PostAsync($"{contest.Api}/deadline", new { until = closes.AddMinutes(30), account = people[1].UserName })).Expect(200);

        At("13:59:59.999");
        await contest.SubmitAsync(people[0], "InTime");
        At("14:00");
        (await people[0].SubmitAsync(contest.Slug, Tunes.Tune(2), "Late")).Expect(409);
        await contest.SubmitAsync(people[1], "Extended");
        Assert.Equal("Entries are closed.", (await viewer.NextNoticeAsync("phase")).Text("text"));
        await contest.SubmitAsync(people[1], "StillExtended");
        At("14:30");
        (await people[1].SubmitAsync(contest.Slug, Tunes.Tune(3), "TooLate")).Expect(409, "phase");
    }

    [Fact]
    public async Task A_shift_moves_the_rest_of_the_day_and_the_deadline_and_says_so()
    {
        var contest = await NextDayAsync("agenda");
        var before = (await host.Anonymous().GetAsync(contest.Api)).Json;
        var moved = (await host.Organiser.PostAsync($"{contest.Api}/agenda/shift", new { minutes = 20, fromItem = "kickoff" })).Expect(200).Json;
        var after = (await host.Anonymous().GetAsync(contest.Api)).Json;
        Assert.Equal(before.At("deadline").GetDateTimeOffset().AddMinutes(20), after.At("deadline").GetDateTimeOffset());
        Assert.Equal(after.At("deadline").GetDateTimeOffset(), moved.At("deadline").GetDateTimeOffset());
        var ids = moved.List("moved").Select(m => m.Text("id")).ToHashSet();
        Assert.Contains("competition", ids);
        foreach (var (old, now) in before.List("agenda").OrderBy(i => i.Text("id")).Zip(after.List("agenda").OrderBy(i => i.Text("id"))))
        {
            var by = now.At("startsAt").GetDateTimeOffset() - old.At("startsAt").GetDateTimeOffset();
            Assert.Equal(ids.Contains(old.Text("id")) ? TimeSpan.FromMinutes(20) : TimeSpan.Zero, by);
        }

        (await host.Organiser.PostAsync($"{contest.Api}/agenda/shift", new { minutes = 0 })).Expect(400, "minutes");
        (await host.Organiser.PostAsync($"{contest.Api}/agenda/shift", new { minutes = 5, fromItem = "encore" })).Expect(400);
        Assert.Contains((await contest.AuditAsync()).Select(l => l.At("fact")), f => f.Text("action") == "agenda.shifted" && f.Text("actor") == "organiser");
    }

    [Fact]
    public async Task A_deadline_for_everybody_is_told_live_and_closes_to_the_millisecond()
    {
        var contest = await NextDayAsync("manual");
        var person = await contest.AddAsync("participant");
        await using var viewer = await HubClient.ConnectAsync(host);
        await viewer.WatchAsync(contest.Slug);
        await contest.MoveAsync("Open");
        var until = host.Clock.GetUtcNow().AddHours(2);
        var changed = (await host.Organiser.PostAsync($"{contest.Api}/deadline", new { until })).Expect(200).Json;
        Assert.Equal(changed.Text("notice"), (await viewer.NextNoticeAsync("deadline")).Text("text"));
        host.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromMilliseconds(1));
        await contest.SubmitAsync(person, "InTime");
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await person.SubmitAsync(contest.Slug, Tunes.Tune(2), "Late")).Expect(409, "deadline");
        (await host.Organiser.PostAsync($"{contest.Api}/deadline", new { until = host.Clock.GetUtcNow().AddMinutes(10) })).Expect(200);
        await contest.SubmitAsync(person, "Again");
    }
}
