using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>Kits in and out through the API.</summary>
public sealed class KitTests(SharedHost host)
{
    [Fact]
    public async Task A_dry_run_tells_the_event_and_makes_none()
    {
        var slug = host.NewSlug("dry");
        var seen = (await host.Organiser.PostKitAsync($"/api/v1/events?slug={slug}&dryRun=true", Kit.Sample().Zip())).Expect(200).Json;
        Assert.Equal(slug, seen.Text("slug"));
        Assert.Equal("Draft", seen.Text("phase"));
        (await host.Organiser.GetAsync($"/api/v1/events/{slug}")).Expect(404, "event_unknown");
    }

    [Fact]
    public async Task Overrides_win_over_the_kit_and_a_new_event_starts_in_draft_without_entries()
    {
        var slug = host.NewSlug("over");
        var made = (await host.Organiser.PostKitAsync(
            $"/api/v1/events?slug={slug}&title=Another%20Title&startDate=2027-03-27&clock=manual", Kit.Sample().Zip())).Expect(201);
        Assert.Equal($"/api/v1/events/{slug}", made.Headers.Location?.ToString());
        Assert.Equal("Another Title", made.Json.Text("title"));
        Assert.Equal("2027-03-27", made.Json.Text("startDate"));
        Assert.Equal("manual", made.Json.Text("clock"));
        Assert.Equal("Draft", made.Json.Text("phase"));
        Assert.Equal($"#{slug}-your.name-MyTune", made.Json.At("naming").Text("example"));

        // Day 2 is the day the clocks go forward: 09:00 in Berlin is 07:00 UTC, the day before it was 08:00.
        var starts = made.Json.List("agenda").Select(i => i.At("startsAt").GetDateTimeOffset().UtcDateTime).ToList();
        Assert.Equal(new DateTime(2027, 3, 27, 8, 0, 0), starts[0]);
        Assert.Contains(new DateTime(2027, 3, 28, 7, 0, 0), starts);
        Assert.Equal(0, (await host.Organiser.GetAsync($"/api/v1/events/{slug}/submissions")).Expect(200).Json.Number("total"));
        (await host.Organiser.PostKitAsync($"/api/v1/events?slug={slug}", Kit.Sample().Zip())).Expect(409);
    }

    [Fact]
    public async Task Every_fault_of_a_kit_is_told_with_its_place_and_nothing_is_made()
    {
        var slug = host.NewSlug("faulty");
        var kit = Kit.Sample()
            .Change("event.json", "\"Europe/Berlin\"", "\"Europe/Atlantis\"")
            .Change("event.json", "\"finalists\": 15", "\"finalists\": 0")
            .Change("agenda.csv", "quiz,1,09:45,10:00", "quiz,1,09:45,25:00")
            .Change("accounts.csv", "judge.left.ear", "Judge Left Ear");
        var refused = (await host.Organiser.PostKitAsync($"/api/v1/events?slug={slug}", kit.Zip())).Expect(400);
        var fields = refused.Json.List("errors").Select(e => e.Text("field")).ToList();
        Assert.Equal(["accounts.csv:3", "agenda.csv:4", "event.json:6", "event.json:60"], fields.Order());
        Assert.Contains("Europe/Atlantis", refused.Text);
        (await host.Organiser.GetAsync($"/api/v1/events/{slug}")).Expect(404);
    }

    [Fact]
    public async Task Bad_overrides_and_things_that_are_no_kit_are_refused()
    {
        (await host.Organiser.PostKitAsync("/api/v1/events?startDate=27.3.2027&clock=sundial", Kit.Sample().Zip())).Expect(400, "start_date", "clock");
        (await host.Organiser.PostKitAsync("/api/v1/events?slug=Not%20A%20Slug", Kit.Sample().Zip())).Expect(400);
        Assert.True((await host.Organiser.PostKitAsync("/api/v1/events", "no zip at all"u8.ToArray())).Code is 400 or 415 or 422);
        (await host.Organiser.PostAsync("/api/v1/events", new { slug = "json" })).Expect(415);
        (await host.Organiser.PostKitAsync("/api/v1/events", Kit.Sample().Without("event.json").Zip())).Expect(400);
    }

    [Fact]
    public async Task An_exported_kit_makes_the_same_event_again()
    {
        var contest = await host.CreateEventAsync(startDate: "2027-05-01");
        await contest.AddAsync("participant", 3, "The Borrowed Chords");
        await contest.AddAsync("judge");
        var zip = (await host.Organiser.GetAsync($"{contest.Api}/kit")).Expect(200);
        Assert.Equal("application/zip", zip.ContentHeaders.ContentType?.MediaType);
        var slug = host.NewSlug("copy");
        (await host.Organiser.PostKitAsync($"/api/v1/events?slug={slug}", zip.Bytes)).Expect(201);
        var again = (await host.Organiser.GetAsync($"/api/v1/events/{slug}/kit")).Expect(200);
        Assert.Equal(Files(zip, contest.Slug), Files(again, slug).Where(f => !f.StartsWith("accounts.csv", StringComparison.Ordinal)).Append(Accounts(zip, contest.Slug)).Order());
        Assert.Equal(View(await host.Organiser.GetAsync(contest.Api), contest.Slug), View(await host.Organiser.GetAsync($"/api/v1/events/{slug}"), slug));
    }

    private static IEnumerable<string> Files(Answer zip, string slug)
    {
        var kit = Kit.FromZip(zip.Bytes);
        return kit.Names.Select(n => $"{n}: {kit.Text(n).Replace($"\"{slug}\"", "\"SLUG\"")}").Order().ToList();
    }

    private static string Accounts(Answer zip, string slug) => Files(zip, slug).Single(f => f.StartsWith("accounts.csv", StringComparison.Ordinal));

    private static string View(Answer answer, string slug) => answer.Expect(200).Text.Replace($"\"{slug}\"", "\"SLUG\"").Replace($"#{slug}-", "#SLUG-").Split("\"revision\"")[0];
}
