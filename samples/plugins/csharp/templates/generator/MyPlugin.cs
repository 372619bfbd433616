using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace MyPlugin;

public sealed class Composer : IMusicGenerator
{
    private static readonly byte[] Scale = [60, 62, 64, 65, 67, 69, 71, 72];

    public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call)
    {
        var made = new List<Composition>();
        for (int i = 0; i < request.Count; i++)
        {
            call.ThrowIfCancelled();
            SeededRandom random = request.NewRandom(i); // The only chance that may be used: the same seed, the same music.
            var notes = new List<Note>();
            for (int beat = 0; beat < 4 * request.Parameters.Integer("bars"); beat++)
            {
                // 480 ticks are a quarter note: start, length, pitch, velocity, channel, instrument, track.
                notes.Add(new Note(beat * 480, 480, Scale[random.Next(Scale.Length)], 90, 0, 0, 0));
            }

            made.Add(Composition.From(new Score(480, notes), beatsPerMinute: 110, title: "First song"));
        }

        return made;
    }
}
