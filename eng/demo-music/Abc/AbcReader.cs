using DemoMusic.Score;

namespace DemoMusic.Abc;

/// <summary>
/// Reads the part of ABC notation (abcnotation.com, standard 2.1) that the demo tunes use: the fields T, C, M, L, K,
/// notes with accidentals, octaves and lengths, rests, ties, broken rhythm, chord symbols, bars and simple repeats.
/// Anything else, and every bar that does not add up, is a fault.
/// </summary>
public static class AbcReader
{
    /// <summary>Reads one tune.</summary>
    /// <param name="name">The name of its file, for messages.</param>
    /// <param name="text">The ABC text.</param>
    /// <exception cref="AbcException">The text is not of this subset, or a bar does not add up.</exception>
    public static Tune Read(string name, string text)
    {
        string title = name;
        Meter meter = new(4, 4);
        Key key = Key.Parse("C");
        int unit = Meter.Whole / 8;
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int line = 0;
        for (; line < lines.Length && lines[line] is [>= 'A' and <= 'Z', ':', ..]; line++)
        {
            string value = lines[line][2..].Trim();
            try
            {
                switch (lines[line][0])
                {
                    case 'T': title = value; break;
                    case 'M': (int beats, int of) = Ratio(value); meter = new Meter(beats, of); break;
                    case 'L': (int part, int whole) = Ratio(value); unit = Meter.Whole * part / whole; break;
                    case 'K': key = Key.Parse(value); break;
                    case 'X' or 'C': break;
                    default: throw new FormatException($"field {lines[line][0]} is not of this subset.");
                }
            }
            catch (FormatException fault)
            {
                throw new AbcException(name, line + 1, fault.Message);
            }
        }

        List<AbcBar> bars = new AbcBody(name, key, unit).Read(lines, line);
        return AbcBars.Join(name, title, meter, key, AbcBars.Unfold(name, bars));
    }

    private static (int Upper, int Lower) Ratio(string text) =>
        text.Split('/') is [string upper, string lower]
            && int.TryParse(upper, out int above) && int.TryParse(lower, out int below) && above > 0 && below is 2 or 4 or 8 or 16
            ? (above, below)
            : throw new FormatException($"'{text}' is no fraction such as 6/8.");
}
