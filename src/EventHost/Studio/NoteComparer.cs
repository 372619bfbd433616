using EventSuite.Core.Studio.Origins;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.Studio;

/// <summary>Compares notes by what is heard: where they start, how high and how long they are. Files may count ticks differently.</summary>
internal sealed class NoteComparer : INoteComparer
{
    // Fine enough for every straight and triplet value, coarse enough for what rounding to other ticks does.
    private const double PerQuarter = 96;

    public NoteChange Compare(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var (earlier, later) = (Count(before), Count(after));
        var kept = earlier.Sum(n => Math.Min(n.Value, later.GetValueOrDefault(n.Key)));
        return new NoteChange(kept, later.Values.Sum() - kept, earlier.Values.Sum() - kept);
    }

    private static Dictionary<(long Start, long Length, byte Pitch, bool Drum), int> Count(ReadOnlySpan<byte> midi)
    {
        var read = MidiFile.Read(midi);
        if (!read.IsUsable)
        {
            throw new InvalidDataException($"A version's file cannot be read any more: {read.Refusal}");
        }

        var song = Song.From(read.File);
        var scale = song.File.Division.IsSmpte ? 1 : PerQuarter / song.File.Division.TicksPerQuarter;
        return song.Notes.CountBy(n => (At(n.StartTick, scale), Math.Max(1, At(n.EndTick, scale) - At(n.StartTick, scale)), n.Pitch, n.IsDrum)).ToDictionary();
    }

    private static long At(long tick, double scale) => (long)Math.Round(tick * scale);
}
