using System.Globalization;
using System.Text.RegularExpressions;
using EventSuite.Core.Time;

namespace EventSuite.Core.Kits.Files;

/// <summary>
/// A local time as agendas write it: <c>9:00</c>, <c>13:30</c>, <c>13:30:15</c>; <c>24:00</c> is midnight at the end
/// of the day; <c>01:30+1</c> lies a day later; <c>02:30 (2)</c> is the second of two equal times on the night when
/// clocks go back (else the first is meant).
/// </summary>
/// <param name="Time">Time of day.</param>
/// <param name="DaysLater">Days after the row's own, 0–99.</param>
/// <param name="Second">Whether the second of two equal times is meant.</param>
internal sealed partial record KitTime(TimeOnly Time, int DaysLater, bool Second)
{
    /// <summary>For messages.</summary>
    public const string Rule = "a time such as 9:00 or 13:30 (24:00 for midnight at the day's end, 01:30+1 for the next day)";

    /// <summary>The time, or null when the text is none.</summary>
    public static KitTime? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        int Number(string group) => match.Groups[group].Length > 0 ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var (hours, minutes, seconds, days) = (Number("h"), Number("m"), Number("s"), Number("days"));
        var ticks = match.Groups["f"].Value is { Length: > 0 } fraction ? int.Parse(fraction.PadRight(7, '0'), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var second = match.Groups["second"].Success;
        if (hours == 24 && minutes + seconds + ticks == 0)
        {
            return new KitTime(TimeOnly.MinValue, days + 1, second);
        }

        return hours > 23 || minutes > 59 || seconds > 59
            ? null
            : new KitTime(new TimeOnly(hours, minutes, seconds).Add(TimeSpan.FromTicks(ticks)), days, second);
    }

    /// <summary>How an instant is written in a row that begins on <paramref name="day"/>.</summary>
    public static string Write(DateTimeOffset instant, DateOnly day, EventZone zone)
    {
        var date = zone.DateOf(instant);
        var time = TimeOnly.FromTimeSpan(zone.ToLocal(instant).TimeOfDay);
        var days = date.DayNumber - day.DayNumber;
        var second = zone.ToInstant(date, time) == instant ? "" : " (2)";
        return days == 1 && time == TimeOnly.MinValue && second.Length == 0
            ? "24:00"
            : Clock(time) + (days == 0 ? "" : "+" + days.ToString(CultureInfo.InvariantCulture)) + second;
    }

    /// <summary>The instant (UTC) on that day in that zone.</summary>
    public DateTimeOffset On(DateOnly day, EventZone zone) =>
        Second ? zone.ToSecondInstant(day.AddDays(DaysLater), Time) : zone.ToInstant(day.AddDays(DaysLater), Time);

    private static string Clock(TimeOnly time) => time.ToString(
        time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(:(?<s>[0-9]{2})(\.(?<f>[0-9]{1,7}))?)?(\+(?<days>[0-9]{1,2}))?(?<second> ?\(2\))?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
