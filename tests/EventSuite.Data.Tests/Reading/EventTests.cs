using EventSuite.Core.Events;
using EventSuite.Core.Results;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data.Tests.Reading;

public class EventTests
{
    [Fact]
    public async Task Every_field_comes_back_from_disk()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        await s.ReopenAsync();
        Assert.Equivalent(contest, s.Read(r => r.FindEvent(contest.Slug)), strict: true);
        Assert.Equivalent(contest, s.Read(r => r.FindEvent(contest.Id)), strict: true);
        Assert.Null(s.Read(r => r.FindEvent("no-such-event")));
        Assert.Null(s.Read(r => r.FindEvent(Guid.Empty)));
    }

    [Fact]
    public async Task Events_come_by_start_date_then_slug()
    {
        await using var s = await StoreFixture.OpenAsync();
        var later = Samples.Event(s.NewId(), "aaa") with { Definition = Samples.Definition() with { StartDate = new DateOnly(2028, 1, 1) } };
        await s.WriteAsync(w => w.AddEvent(later));
        await s.AddEventAsync("ccc");
        await s.AddEventAsync("bbb");
        Assert.Equal(["bbb", "ccc", "aaa"], s.Read(r => r.Events()).Select(e => e.Slug));
    }

    [Fact]
    public async Task A_slug_is_taken_once()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.AddEventAsync("spring");
        await Assert.ThrowsAsync<SqliteException>(() => s.AddEventAsync("spring"));
        Assert.Single(s.Read(r => r.Events()));
    }

    [Fact]
    public async Task An_update_needs_the_next_revision()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        await s.WriteAsync(w => w.UpdateEvent(contest with { Phase = Phase.Finals, DeadlineSetAt = null, Revision = 2 }));
        var stale = await Assert.ThrowsAsync<InvalidOperationException>(() => s.WriteAsync(w => w.UpdateEvent(contest with { Revision = 2 })));
        Assert.Contains("Read it again", stale.Message);
        var kept = s.Read(r => r.FindEvent(contest.Id))!;
        Assert.Equal((Phase.Finals, null, 2), (kept.Phase, kept.DeadlineSetAt, kept.Revision));
    }

    [Fact]
    public async Task A_rolled_back_revision_is_forgotten()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var refused = await s.Store.WriteAsync<Done>(w =>
        {
            w.UpdateEvent(contest with { Phase = Phase.Finals, Revision = 2 });
            Assert.Equal(Phase.Finals, w.FindEvent(contest.Slug)!.Phase);
            return Fault.Conflict("no", "No.");
        });
        Assert.False(refused.Ok);
        Assert.Equal(Phase.Qualifiers, s.Read(r => r.FindEvent(contest.Slug))!.Phase);

        // The same number again, with another content: neither side may remember the first.
        await s.WriteAsync(w => w.UpdateEvent(contest with { Phase = Phase.Ceremony, Revision = 2 }));
        Assert.Equal(Phase.Ceremony, s.Read(r => r.FindEvent(contest.Slug))!.Phase);
        await s.WriteAsync(w => Assert.Equal(Phase.Ceremony, w.FindEvent(contest.Slug)!.Phase));
    }

    [Fact]
    public async Task A_revision_is_parsed_once()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var first = s.Read(r => r.FindEvent(contest.Slug));
        Assert.Same(first, s.Read(r => r.FindEvent(contest.Id)));
        await s.WriteAsync(w => Assert.Same(first, w.FindEvent(contest.Slug)));
    }

    [Fact]
    public async Task A_definition_of_another_version_is_read_with_defaults()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        using (var connection = s.Connect())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "UPDATE Events SET Definition = json_set(json_remove(Definition, '$.limits', '$.tieBreak', '$.clock'), '$.fromTheFuture', 1)";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        await s.ReopenAsync();
        var read = s.Read(r => r.FindEvent(contest.Slug))!.Definition;
        Assert.Equal((new SubmissionLimits(), ClockMode.Agenda, 7), (read.Limits, read.Clock, read.Finalists));
        Assert.Equal(["share"], read.TieBreak);
    }
}
