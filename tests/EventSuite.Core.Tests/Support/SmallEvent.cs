using EventSuite.Core.Events;
using EventSuite.Core.Tests.Kits;

namespace EventSuite.Core.Tests.Support;

/// <summary>
/// The small kit as an event, in Draft. Day 1 is Saturday 27 March 2027 in Berlin, the night before summer time:
/// entries are open 12:00–14:00 UTC, the qualifiers begin on Sunday at 07:00 UTC.
/// </summary>
internal static class SmallEvent
{
    public static readonly DateTimeOffset Opens = new(2027, 3, 27, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Closes = new(2027, 3, 27, 14, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Qualifiers = new(2027, 3, 28, 7, 0, 0, TimeSpan.Zero);

    public static ContestEvent Make() =>
        new(new Guid(1, 0, 0, new byte[8]), "small", Phase.Draft, new KitBuilder().Read().Require().Definition, null, 1);
}
