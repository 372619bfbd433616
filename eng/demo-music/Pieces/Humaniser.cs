using DemoMusic.Layers;
using DemoMusic.Score;

namespace DemoMusic.Pieces;

/// <summary>
/// Plays as people do: accents by the metre, four-bar phrases that rise and fall, a little unevenness in strength and
/// in time. Drums keep time more strictly.
/// </summary>
public static class Humaniser
{
    private const int PhraseBars = 4;
    private const int Swell = 6;

    /// <summary>The note as it is played.</summary>
    /// <param name="note">The note, from the start of its section.</param>
    /// <param name="layer">Who plays it.</param>
    /// <param name="meter">The section's time signature.</param>
    /// <param name="louder">The section's own loudness, in steps of velocity.</param>
    /// <param name="random">Chance.</param>
    public static PlayedNote Play(Note note, Layer layer, Meter meter, int louder, SeededRandom random)
    {
        int metre = note.Start % meter.Bar == 0 ? 8 : note.Start % meter.Beat == 0 ? 3 : -3;
        int phrase = meter.Bar * PhraseBars;
        int inPhrase = note.Start % phrase;
        int arc = Swell - (2 * Swell * Math.Abs((2 * inPhrase) - phrase) / phrase);
        int velocity = layer.Instrument.Level + layer.Louder + louder + note.Accent + metre + arc + random.Around(4);
        int late = layer.Instrument.IsDrums ? random.Around(2) : random.Around(6);
        int start = Math.Max(0, note.Start + late);
        int length = Math.Max(30, note.Length * layer.Legato / 100);
        return new PlayedNote(start, length, note.Pitch, Math.Clamp(velocity, 24, 118));
    }
}
