using MarkovComposer.Model;

namespace MarkovComposer.Writing;

/// <summary>The form of a melody: phrases that come back, and how the last one ends.</summary>
internal static class Phrases
{
    /// <summary>A phrase for each letter, all equally long, but the last has what is left over; a single one where there is no form or too few bars.</summary>
    public static IReadOnlyList<(char Letter, int Bars)> Plan(string form, int bars)
    {
        int length = form.Length == 0 ? 0 : bars / form.Length;
        return length == 0
            ? [('A', bars)]
            : [.. form.Select((letter, i) => (letter, i == form.Length - 1 ? bars - (length * i) : length))];
    }

    /// <summary>The steps that end by a tick; the last one that would go beyond is left out.</summary>
    public static Step[] Until(IReadOnlyList<Step> steps, int tick)
    {
        int at = 0;
        return [.. steps.TakeWhile(s => (at += s.Ticks) <= tick)];
    }

    /// <summary>The same steps with the tonic nearest to the melody as their last beat.</summary>
    public static Step[] EndOnTonic(Step[] steps, IReadOnlyList<Step> before, int beat)
    {
        int ticks = steps.Sum(s => s.Ticks);
        Step[] kept = Until(steps, Math.Max(0, ticks - beat));
        int last = before.Concat(kept).LastOrDefault(s => !s.IsRest, new Step(0, 1)).Degree;
        int nearest = (int)Math.Round(last / 12.0, MidpointRounding.AwayFromZero) * 12;
        return [.. kept, new Step((sbyte)nearest, (byte)Math.Min(byte.MaxValue, ticks - kept.Sum(s => s.Ticks)))];
    }
}
