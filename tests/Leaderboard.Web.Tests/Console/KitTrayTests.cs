using EventSuite.Core.Events;
using EventSuite.Core.Randomness;
using Leaderboard.Web.Pages.Console.Organise;

namespace Leaderboard.Web.Tests.Console;

public sealed class KitTrayTests
{
    private static readonly Guid Owner = Guid.Parse("22222222-2222-4222-8222-222222222222");
    private readonly Clock _clock = new();
    private readonly KitTray _tray;

    public KitTrayTests() => _tray = new KitTray(new Counting(), _clock);

    [Fact]
    public void AKit_WaitsForItsOwner_AQuarterOfAnHour()
    {
        var ticket = _tray.Lay(Owner, [1, 2]);

        Assert.Equal([1, 2], _tray.Find(Owner, ticket)!);
        Assert.Null(_tray.Find(Guid.Empty, ticket));
        Assert.Null(_tray.Find(Owner, "other"));
        _clock.Now += KitTray.Life;
        Assert.Null(_tray.Find(Owner, ticket));
    }

    [Fact]
    public void TheOldest_MakesRoom()
    {
        var tickets = Enumerable.Range(0, KitTray.Capacity + 1).Select(i => _tray.Lay(Owner, [(byte)i])).ToList();

        Assert.Null(_tray.Find(Owner, tickets[0]));
        Assert.All(tickets.Skip(1), t => Assert.NotNull(_tray.Find(Owner, t)));
    }

    [Fact]
    public void FaultsOfTheFormAndOfTheZip_AreToldTogether()
    {
        var form = new KitForm("", "", "soon", nameof(ClockMode.Manual));

        Assert.Equal(["startDate", "kit"], form.ReadKit([1, 2, 3], SampleEvent.Day1).Faults.Select(f => f.Field));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Counting : IRandomness
    {
        private byte _next;

        public void Fill(Span<byte> bytes) => bytes.Fill(_next++);
    }
}
