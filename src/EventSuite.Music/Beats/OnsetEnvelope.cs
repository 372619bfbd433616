using EventSuite.Music.Notes;

namespace EventSuite.Music.Beats;

/// <summary>How strongly notes begin in each hundredth of a second. Long, low and many notes mark beats.</summary>
internal sealed class OnsetEnvelope
{
    public const double FramesPerSecond = 100;
    public const int MaxFrames = 180_000; // half an hour: what lies later is reached by steady beats

    private readonly double[] _frames;

    public OnsetEnvelope(Song song)
    {
        int hint = 0;
        int endHint = 0;
        var onsets = new List<(double Seconds, double Weight)>();
        foreach (ref readonly Note note in song.Notes.AsSpan())
        {
            double start = song.Tempo.SecondsAt(note.StartTick, ref hint);
            double length = song.Tempo.SecondsAt(note.EndTick, ref endHint) - start;
            double low = note.IsDrum ? 0 : Math.Clamp((60 - note.Pitch) / 24.0, 0, 1);
            onsets.Add((start, 0.3 + Math.Sqrt(Math.Min(length, 2)) + (0.5 * low)));
        }

        Onsets = onsets;
        First = onsets.Count == 0 ? 0 : onsets[0].Seconds;
        Last = onsets.Count == 0 ? 0 : onsets[^1].Seconds;
        _frames = new double[(int)Math.Min(MaxFrames, ((Last - First) * FramesPerSecond) + 1) + 8];
        foreach ((double seconds, double weight) in onsets)
        {
            Spread(seconds, weight);
        }
    }

    /// <summary>Seconds and weight of each note, by time.</summary>
    public IReadOnlyList<(double Seconds, double Weight)> Onsets { get; }

    /// <summary>Seconds of the first onset: frame 4.</summary>
    public double First { get; }

    /// <summary>Seconds of the last onset.</summary>
    public double Last { get; }

    /// <summary>Strength by frame.</summary>
    public ReadOnlySpan<double> Frames => _frames;

    /// <summary>Seconds of a frame's middle.</summary>
    public double SecondsOf(double frame) => First + ((frame - 4) / FramesPerSecond);

    /// <summary>A bell of two frames' width around the onset, since no one plays exactly.</summary>
    private void Spread(double seconds, double weight)
    {
        double place = ((seconds - First) * FramesPerSecond) + 4;
        if (place > _frames.Length - 5)
        {
            return;
        }

        int middle = (int)Math.Round(place);
        for (int frame = middle - 4; frame <= middle + 4; frame++)
        {
            _frames[frame] += weight * Math.Exp(-0.5 * Math.Pow((frame - place) / 2, 2));
        }
    }
}
