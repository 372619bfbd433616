namespace EventSuite.Music.Abc.Playing;

/// <summary>
/// Turns the bars as written into time signatures, so that the bar lines of MIDI stand where the writer put them: a
/// pick-up or a bar that does not add up has a signature of its own; a bar that a repeat sign splits in two is one.
/// </summary>
internal static class AbcBarLines
{
    private const int FinestUnit = 64;

    /// <summary>The signatures in order, none twice in a row. None for free meter.</summary>
    public static List<(Fraction Start, AbcMeter Meter)> Signatures(AbcPerformance performance)
    {
        List<(Fraction Start, AbcMeter Meter)> signatures = [];
        foreach ((Fraction start, Fraction length, AbcMeter meter) in Bars(performance))
        {
            AbcMeter shown = length == meter.Bar ? meter : Meter(length, meter);
            if (!meter.IsFree && (signatures.Count == 0 || signatures[^1].Meter != shown))
            {
                signatures.Add((start, shown));
            }
        }

        return signatures;
    }

    /// <summary>Whole bars: start, length and nominal meter.</summary>
    public static IEnumerable<(Fraction Start, Fraction Length, AbcMeter Meter)> Bars(AbcPerformance performance)
    {
        IReadOnlyList<(Fraction Start, AbcMeter Meter)> lines = performance.Bars;
        for (int i = 0; i < lines.Count; i++)
        {
            (Fraction start, AbcMeter meter) = lines[i];
            Fraction end = i + 1 < lines.Count ? lines[i + 1].Start : performance.End;
            if (i > 0 && i + 1 < lines.Count && lines[i + 1].Meter == meter && end - start < meter.Bar)
            {
                Fraction next = i + 2 < lines.Count ? lines[i + 2].Start : performance.End;
                if (next - start == meter.Bar)
                {
                    end = next;
                    i++;
                }
            }

            // The last bar may be cut short without being another meter.
            bool isLast = end == performance.End && start > Fraction.Zero && end - start < meter.Bar;
            if (end > start)
            {
                yield return (start, isLast ? meter.Bar : end - start, meter);
            }
        }
    }

    // In the meter's own units if it goes; a length that no signature can say is left to the meter.
    private static AbcMeter Meter(Fraction length, AbcMeter meter)
    {
        int unit = (int)Math.Max(Math.Min(length.Denominator, FinestUnit), meter.Unit);
        Fraction beats = length * new Fraction(unit);
        return beats.Denominator == 1 && int.IsPow2(unit) && beats.Numerator is > 0 and <= 255 ? new AbcMeter((int)beats.Numerator, unit) : meter;
    }
}
