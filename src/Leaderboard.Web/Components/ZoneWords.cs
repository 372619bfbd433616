using System.Globalization;
using EventSuite.Core.Time;

namespace Leaderboard.Web.Components;

/// <summary>Instants in an event's zone, in words.</summary>
public static class ZoneWords
{
    /// <summary>What the clocks of <paramref name="zone"/> (IANA) are called at that instant: CET, CEST, UTC.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static string NameAt(DateTimeOffset instant, string zone) => EventZone.Get(zone).Abbreviation(instant);

    /// <summary><paramref name="instant"/> as the clocks of <paramref name="zone"/> (IANA) show it, without the zone's name.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static string Format(DateTimeOffset instant, string zone, EventTimeFormat format) =>
        EventZone.Get(zone).ToLocal(instant).ToString(format switch
        {
            EventTimeFormat.Time => "HH:mm",
            EventTimeFormat.Date => "dddd d MMMM yyyy",
            _ => "ddd d MMM, HH:mm",
        }, CultureInfo.InvariantCulture);

    /// <summary><paramref name="instant"/> for machines: ISO 8601, UTC, seconds.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
