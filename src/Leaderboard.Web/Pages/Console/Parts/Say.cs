using System.Globalization;
using EventSuite.Core.Events;
using EventSuite.Core.Time;

namespace Leaderboard.Web.Pages.Console.Parts;

/// <summary>Numbers and lists as the console says them.</summary>
public static class Say
{
    /// <summary>E.g. <c>1 entry</c>, <c>1,204 entries</c>.</summary>
    public static string Count(int n, string one, string many) =>
        $"{n.ToString("N0", CultureInfo.InvariantCulture)} {(n == 1 ? one : many)}";

    /// <summary>E.g. <c>a, b and 3 more</c>; at most <paramref name="most"/> by name.</summary>
    public static string List(IReadOnlyList<string> names, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(names);
        var shown = names.Count > most ? [.. names.Take(most), $"{names.Count - most} more"] : names;
        return shown.Count switch
        {
            0 => "",
            1 => shown[0],
            _ => $"{string.Join(", ", shown.Take(shown.Count - 1))} and {shown[^1]}",
        };
    }

    /// <summary>How long ago, e.g. <c>just now</c>, <c>12 min ago</c>, <c>3 h ago</c>, <c>2 days ago</c>.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now)
    {
        var past = now - at;
        return past.TotalMinutes < 1 ? "just now" : Long(past) + " ago";
    }

    /// <summary>A length of time in one unit, e.g. <c>12 min</c>, <c>3 h</c>, <c>2 days</c>.</summary>
    public static string Long(TimeSpan time)
    {
        var (n, unit) = time.TotalMinutes < 60 ? (time.TotalMinutes, "min") : time.TotalHours < 48 ? (time.TotalHours, "h") : (time.TotalDays, "days");
        return string.Create(CultureInfo.InvariantCulture, $"{(int)n} {unit}");
    }

    /// <summary>The place a zone is named after, e.g. <c>Berlin</c>, <c>UTC</c>.</summary>
    public static string Zone(EventZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }

    /// <summary>What a board's mode is called.</summary>
    public static string Mode(BoardMode mode) => mode switch
    {
        BoardMode.Live => "Live",
        BoardMode.Held => "Held back",
        BoardMode.Frozen => "Sealed",
        _ => mode.ToString(),
    };

    /// <summary>How a round's scores become points.</summary>
    public static string Policy(StandingsPolicy policy) => policy switch
    {
        StandingsPolicy.Cumulative => "Sum over all judges",
        StandingsPolicy.WeightedMean => "Mean over the judges",
        StandingsPolicy.JudgeAdjusted => "Mean, with strict and mild judges evened out",
        _ => policy.ToString(),
    };
}
