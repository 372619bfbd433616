using System.Globalization;

namespace Leaderboard.Web.Components;

/// <summary>Instants in an event's zone, in words.</summary>
public static class ZoneWords
{
    /// <summary>What people call the zone <paramref name="zoneId"/> (IANA): "Berlin time", "UTC".</summary>
    public static string NameOf(string zoneId)
    {
        ArgumentException.ThrowIfNullOrEmpty(zoneId);
        string place = zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return place is "UTC" or "GMT" ? place : place + " time";
    }

    /// <summary>
    /// <paramref name="instant"/> as the clocks of <paramref name="zoneId"/> show it, without the zone's name.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not an IANA zone.</exception>
    public static string Format(DateTimeOffset instant, string zoneId, EventTimeFormat format)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zoneId));
        return local.ToString(format switch
        {
            EventTimeFormat.Time => "HH:mm",
            EventTimeFormat.Date => "dddd d MMMM yyyy",
            _ => "ddd d MMM, HH:mm",
        }, CultureInfo.InvariantCulture);
    }

    /// <summary><paramref name="instant"/> for machines: ISO 8601, UTC, seconds.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
