using System.Globalization;

namespace Leaderboard.Web.Components;

/// <summary>Lengths of music and files, in words.</summary>
public static class Lengths
{
    /// <summary><paramref name="seconds"/> as "1:05"; Client/src/lib/duration.ts says the same.</summary>
    public static string Clock(double seconds)
    {
        var whole = double.IsFinite(seconds) ? Math.Max(0, (long)Math.Floor(seconds)) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00}");
    }
}
