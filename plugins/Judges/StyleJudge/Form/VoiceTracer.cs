namespace StyleJudge.Form;

/// <summary>
/// Follows voices through chords, from the pitches alone: each pitch struck goes to the voice for which the whole chord moves
/// least, voices never cross within a chord, and what would have to leap further than an octave enters as a voice of its own. A
/// voice struck again on its own pitch does not move. A voice is heard for as long as <see cref="HeldMoments"/> moments if it does not move.
/// </summary>
internal sealed class VoiceTracer
{
    /// <summary>Moments for which a pitch sounds at most.</summary>
    public const int HeldMoments = 8;

    private const int MaxVoices = 12;
    private const int EntryCost = 13; // semitones: a leap of more than an octave is rather a new voice

    private readonly List<Voice> _voices = []; // from low to high
    private readonly List<(double Time, Tone[] Moved, int[] Sounding)> _moments = [];

    private VoiceTracer()
    {
    }

    /// <summary>The moments of chords.</summary>
    public static IReadOnlyList<Moment> Trace(IEnumerable<Chord> chords, int max)
    {
        var tracer = new VoiceTracer();
        foreach (Chord chord in chords)
        {
            if (tracer._moments.Count == max)
            {
                break;
            }

            tracer.Hear(chord);
        }

        return tracer.Finish();
    }

    private void Hear(Chord chord)
    {
        var moved = new List<Tone>();
        int now = _moments.Count;
        int[] voiceOf = Match(chord.Pitches);
        for (int i = 0; i < chord.Pitches.Length; i++)
        {
            int pitch = chord.Pitches[i];
            if (voiceOf[i] < 0)
            {
                moved.Add(new Tone(pitch, null));
            }
            else if (_voices[voiceOf[i]].Pitch != pitch)
            {
                moved.Add(new Tone(pitch, _voices[voiceOf[i]].Pitch));
            }
        }

        if (moved.Count == 0)
        {
            return;
        }

        for (int i = 0; i < chord.Pitches.Length; i++)
        {
            if (voiceOf[i] < 0)
            {
                _voices.Add(new Voice(chord.Pitches[i], now));
            }
            else if (_voices[voiceOf[i]].Pitch != chord.Pitches[i])
            {
                _voices[voiceOf[i]] = new Voice(chord.Pitches[i], now);
            }
        }

        Forget();
        int[] sounding = [.. _voices.Where(v => now - v.Since < HeldMoments).Select(v => v.Pitch).Distinct()];
        _moments.Add((chord.Time, [.. moved], sounding));
    }

    /// <summary>The voice of each pitch, -1 for one that enters: the cheapest way to lay the pitches over the voices in their order.</summary>
    private int[] Match(int[] pitches)
    {
        int voices = _voices.Count;
        int[,] cost = new int[pitches.Length + 1, voices + 1];
        for (int p = 1; p <= pitches.Length; p++)
        {
            cost[p, 0] = p * EntryCost;
            for (int v = 1; v <= voices; v++)
            {
                int takes = cost[p - 1, v - 1] + Math.Abs(pitches[p - 1] - _voices[v - 1].Pitch);
                cost[p, v] = Math.Min(takes, Math.Min(cost[p, v - 1], cost[p - 1, v] + EntryCost));
            }
        }

        int[] voiceOf = new int[pitches.Length];
        for ((int p, int v) = (pitches.Length, voices); p > 0;)
        {
            if (v > 0 && cost[p, v] == cost[p, v - 1])
            {
                v--;
            }
            else if (v > 0 && cost[p, v] == cost[p - 1, v - 1] + Math.Abs(pitches[p - 1] - _voices[v - 1].Pitch))
            {
                voiceOf[--p] = --v;
            }
            else
            {
                voiceOf[--p] = -1;
            }
        }

        return voiceOf;
    }

    /// <summary>Keeps the voices sorted, and the latest of them where there are too many.</summary>
    private void Forget()
    {
        while (_voices.Count > MaxVoices)
        {
            int oldest = _voices.Min(v => v.Since);
            _voices.RemoveAt(_voices.FindIndex(v => v.Since == oldest));
        }

        _voices.Sort((a, b) => a.Pitch != b.Pitch ? a.Pitch.CompareTo(b.Pitch) : a.Since.CompareTo(b.Since));
    }

    private List<Moment> Finish()
    {
        double[] gaps = [.. _moments.Zip(_moments.Skip(1), (a, b) => b.Time - a.Time)];
        double middle = gaps.Length == 0 ? 1 : gaps.Order().ElementAt(gaps.Length / 2);
        return [.. _moments.Select((m, i) => new Moment(m.Time, i < gaps.Length ? gaps[i] : middle, m.Moved, m.Sounding))];
    }

    private readonly record struct Voice(int Pitch, int Since);
}
