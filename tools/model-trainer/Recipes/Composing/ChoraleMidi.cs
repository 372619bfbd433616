using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Four voices from a MIDI file with a track for each, as arrays of sixteenths.</summary>
internal static class ChoraleMidi
{
    private const int Silence = -1;

    /// <summary>For each sixteenth the pitches from the soprano down; null, and the reason, for what is no chorale.</summary>
    public static int[][]? Read(byte[] content, out string reason)
    {
        MidiReadResult read = MidiFile.Read(content);
        reason = read.Refusal?.ToString() ?? "";
        if (read.File is null)
        {
            return null;
        }

        Note[] notes = [.. Score.Of(Song.From(read.File), Meter.TicksPerQuarter).Notes];
        Note[][] voices = [.. notes.GroupBy(n => n.Track).Select(g => g.ToArray()).OrderByDescending(voice => voice.Average(n => n.Pitch))];
        reason = voices.Length == ChoraleData.Parts.Length ? "" : $"notes on {voices.Length} tracks";
        return reason.Length > 0 ? null : Steps(voices, Sixteenth(notes.Max(n => n.EndTick)));
    }

    private static int[][] Steps(Note[][] voices, int count)
    {
        int[][] steps = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Repeat(Silence, voices.Length).ToArray())];
        for (int voice = 0; voice < voices.Length; voice++)
        {
            foreach (Note note in voices[voice])
            {
                for (int i = Sixteenth(note.StartTick); i < Sixteenth(note.EndTick); i++)
                {
                    steps[i][voice] = note.Pitch;
                }
            }
        }

        return steps;
    }

    /// <summary>The sixteenth that begins nearest to a tick.</summary>
    private static int Sixteenth(long tick) => (int)((tick + (Meter.SlotTicks / 2)) / Meter.SlotTicks);
}
