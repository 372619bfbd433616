using System.Globalization;
using EventSuite.Core.Results;
using EventSuite.Core.Time;

namespace Leaderboard.Web.Pages.Console.Agenda;

/// <summary>A local date and time of the event as a browser's field gives it.</summary>
public static class DeadlineForm
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The instant, or why it is none.</summary>
    public static Outcome<DateTimeOffset> Parse(string? text, EventZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? zone.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : Fault.Invalid("until", "Give the day and the time of the new deadline.", "until");
    }

    /// <summary>The instant as the field takes it, in the event's local time.</summary>
    public static string Write(DateTimeOffset at, EventZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.ToLocal(at).ToString(Formats[0], CultureInfo.InvariantCulture);
    }
}
