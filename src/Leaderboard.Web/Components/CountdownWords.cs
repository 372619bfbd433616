using System.Globalization;

namespace Leaderboard.Web.Components;

/// <summary>The time left, in words. Client/src/lib/duration.ts says the same.</summary>
public static class CountdownWords
{
    /// <summary>
    /// <paramref name="left"/> as "2 days 3 h", "3 h 04 min", "12 min 30 s" or "45 s"; what is negative counts as "0 s".
    /// </summary>
    public static string For(TimeSpan left)
    {
        long seconds = Math.Max(0, (long)Math.Floor(left.TotalSeconds));
        (long days, long hours, long minutes) = (seconds / 86400, seconds / 3600 % 24, seconds / 60 % 60);
        return string.Create(CultureInfo.InvariantCulture, $"{(days, hours, minutes) switch
        {
            ( > 0, _, _) => $"{days} {(days == 1 ? "day" : "days")} {hours} h",
            (_, > 0, _) => $"{hours} h {minutes:00} min",
            (_, _, > 0) => $"{minutes} min {seconds % 60:00} s",
            _ => $"{seconds} s",
        }}");
    }
}
