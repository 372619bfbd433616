using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace EventSuite.Core.Time;

/// <summary>
/// An event's IANA time zone. A local time that a clock change skips is moved forward by the gap,
/// one that occurs twice means the first: nobody comes an hour late that way.
/// </summary>
public sealed class EventZone
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly ZoneLocalMappingResolver SecondResolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    private readonly DateTimeZone _zone;

    private EventZone(DateTimeZone zone) => _zone = zone;

    /// <summary>The IANA name, e.g. <c>Europe/Berlin</c>.</summary>
    public string Id => _zone.Id;

    /// <summary>The zone of that IANA name, or null when there is none.</summary>
    public static EventZone? Find(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? new EventZone(zone) : null;

    /// <summary>The zone of that IANA name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static EventZone Get(string id) => Find(id) ?? throw new ArgumentException($"There is no time zone '{id}'.", nameof(id));

    /// <summary>The instant (UTC) of a local date and time.</summary>
    public DateTimeOffset ToInstant(DateOnly date, TimeOnly time) =>
        LocalDateTime.FromDateTime(date.ToDateTime(time)).InZone(_zone, Resolver).ToInstant().ToDateTimeOffset();

    /// <summary>The second of the two instants (UTC) when the local time occurs twice, else the only one.</summary>
    public DateTimeOffset ToSecondInstant(DateOnly date, TimeOnly time) =>
        LocalDateTime.FromDateTime(date.ToDateTime(time)).InZone(_zone, SecondResolver).ToInstant().ToDateTimeOffset();

    /// <summary>The local date and time of an instant, with the offset in force.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(_zone).ToDateTimeOffset();

    /// <summary>The local date of an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>The abbreviation in force at an instant, e.g. <c>CEST</c>.</summary>
    public string Abbreviation(DateTimeOffset instant) => _zone.GetZoneInterval(Instant.FromDateTimeOffset(instant)).Name;

    /// <summary>E.g. <c>15:00 CEST</c>: how messages name an instant of today.</summary>
    public string Clock(DateTimeOffset instant) =>
        ToLocal(instant).ToString("HH:mm", CultureInfo.InvariantCulture) + " " + Abbreviation(instant);

    /// <summary>E.g. <c>Sat 27 March, 15:00 CET</c>: how messages name an instant of any day.</summary>
    public string DayAndClock(DateTimeOffset instant) =>
        ToLocal(instant).ToString("ddd d MMMM, HH:mm", CultureInfo.InvariantCulture) + " " + Abbreviation(instant);
}
