using EventSuite.Core.Events;
using EventSuite.Core.Publication;

namespace EventSuite.Data.Tests.Reading;

public class BoardTests
{
    [Fact]
    public async Task A_board_comes_back_with_its_snapshot()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        Assert.Null(s.Read(r => r.FindBoard(contest.Id, "qualifiers", "main")));
        var before = new BoardState(contest.Id, "qualifiers", "main", null, StoreFixture.Noon, null);
        await s.WriteAsync(w => w.PutBoard(before));
        Assert.Equal(before, s.Read(r => r.FindBoard(contest.Id, "qualifiers", "main")));
        var after = before with { Chosen = BoardMode.Frozen, Since = StoreFixture.Noon.AddHours(1), Published = Snapshot(s.NewId()) };
        await s.WriteAsync(w => w.PutBoard(after));
        await s.ReopenAsync();
        Assert.Equivalent(after, s.Read(r => r.FindBoard(contest.Id, "qualifiers", "main")), strict: true);
        Assert.Null(s.Read(r => r.FindBoard(contest.Id, "qualifiers", "audience")));
    }

    private static BoardSnapshot Snapshot(Guid entry) => new()
    {
        Event = "spring-2027",
        Title = "Spring",
        Category = "main",
        Round = "qualifiers",
        RoundName = "Qualifiers",
        Epoch = long.MaxValue,
        Version = 3,
        PublishedAt = StoreFixture.Noon,
        Mode = BoardMode.Frozen,
        FrozenAt = StoreFixture.Noon,
        Reason = "Sealed.",
        MaxPoints = 12.50m,
        Total = 1,
        Entries = [new BoardEntry(entry, 1, true, -2, "The Reeds", "Dawn", 4.25m, 3, new Dictionary<string, decimal> { ["originality"] = 4.5m }, true)],
    };
}
