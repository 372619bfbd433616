using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>
/// Drums, drawn as rows of steps over one bar. <c>K</c> bass drum, <c>S</c> snare, <c>x</c> side stick, <c>h</c>
/// closed and <c>o</c> open hi-hat, <c>r</c> ride, <c>T</c>, <c>t</c> low and high tom, <c>b</c> low bongo,
/// <c>q</c> tambourine, <c>w</c> wood block, <c>i</c> triangle, <c>c</c> clap.
/// </summary>
public sealed record Groove(params string[] Rows) : Layer(Gm.Drums)
{
    private const int Crash = 49;

    private static readonly Dictionary<char, int> Keys = new()
    {
        ['K'] = 36,
        ['S'] = 38,
        ['x'] = 37,
        ['h'] = 42,
        ['o'] = 46,
        ['r'] = 51,
        ['T'] = 45,
        ['t'] = 50,
        ['b'] = 61,
        ['q'] = 54,
        ['w'] = 76,
        ['i'] = 81,
        ['c'] = 39,
    };

    /// <inheritdoc/>
    public override IEnumerable<Note> Play(Tune tune, SeededRandom random)
    {
        foreach (string row in Rows)
        {
            int step = tune.Meter.Bar / row.Length;
            if (step * row.Length != tune.Meter.Bar)
            {
                throw new InvalidOperationException($"The groove '{row}' does not fit {tune.Title} in {tune.Meter.Beats}/{tune.Meter.Unit}.");
            }

            for (int at = tune.Chords[0].Start; at < tune.Length; at += step)
            {
                char sign = row[at / step % row.Length];
                if (sign != '.')
                {
                    yield return new Note(at, Math.Min(step, 120), Keys[sign], sign is 'h' or 'r' or 'i' ? -16 : 0);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Note> Close(Chord last, int start, int length) =>
        Rows.Any(row => row.Contains('S', StringComparison.Ordinal)) ? [new Note(start, 240, Crash), new Note(start, 240, Keys['K'])] : [];
}
