using EventSuite.Music.Synthesis.Drums;
using EventSuite.Music.Synthesis.Instruments;
using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Mixing;

/// <summary>Turns notes into voices: checks them, puts them in order, and keeps to the limit of voices at once.</summary>
internal static class VoicePlanner
{
    public static List<PlannedVoice> Plan(IReadOnlyList<TimedNote> notes, SynthesisOptions options)
    {
        int limit = (int)(options.MaxSeconds * StereoBuffer.SampleRate);
        var voices = new List<PlannedVoice>(notes.Count);
        foreach (TimedNote note in InOrder(notes))
        {
            int start = (int)Math.Min(note.StartSeconds * StereoBuffer.SampleRate, limit);
            if (start < limit)
            {
                voices.Add(VoiceFor(note, start, limit, options.Seed + (uint)voices.Count));
            }
        }

        Choke(voices);
        Steal(voices, options.MaxVoices);
        return voices;
    }

    private static TimedNote[] InOrder(IReadOnlyList<TimedNote> notes)
    {
        var ordered = new TimedNote[notes.Count];
        for (int i = 0; i < ordered.Length; i++)
        {
            ordered[i] = Checked(notes[i], i);
        }

        // A total order: the same music in another order gives the same sound.
        Array.Sort(ordered, static (a, b) =>
        {
            int order = a.StartSeconds.CompareTo(b.StartSeconds);
            order = order != 0 ? order : a.IsDrum.CompareTo(b.IsDrum);
            order = order != 0 ? order : a.Program.CompareTo(b.Program);
            order = order != 0 ? order : a.Pitch.CompareTo(b.Pitch);
            order = order != 0 ? order : a.Velocity.CompareTo(b.Velocity);
            order = order != 0 ? order : a.Pan.CompareTo(b.Pan);
            return order != 0 ? order : a.DurationSeconds.CompareTo(b.DurationSeconds);
        });
        return ordered;
    }

    private static TimedNote Checked(in TimedNote note, int index)
    {
        bool holds = double.IsFinite(note.StartSeconds) && note.StartSeconds >= 0
            && double.IsFinite(note.DurationSeconds) && note.DurationSeconds >= 0
            && note.Pitch < 128 && note.Velocity is > 0 and < 128 && note.Program < 128
            && note.Pan is >= -1 and <= 1;
        return holds ? note : throw new ArgumentException($"Note {index} is outside of its ranges: {note}.", nameof(note));
    }

    private static PlannedVoice VoiceFor(in TimedNote note, int start, int limit, uint seed)
    {
        Instrument instrument = note.IsDrum ? DrumKit.For(note.Pitch) : GeneralMidi.For(note.Program);
        // A touch of length keeps even a zero-length note audible.
        int held = (int)Math.Clamp(note.DurationSeconds * StereoBuffer.SampleRate, StereoBuffer.SampleRate / 100.0, limit - start + 1.0);
        var voice = new VoiceNote(VoiceNote.HzOf(note.Pitch), note.Pitch, note.Velocity / 127f, held, seed * 2654435761u);
        double level = note.IsDrum ? Balance.Drum(note.Pitch) : Balance.Program(note.Program);
        float gain = MathF.Pow(voice.Velocity, 1.7f) * (float)Math.Pow(10, level / 20);
        float pan = instrument.PanFor(note.Pitch, note.Pan);
        return new PlannedVoice(instrument, voice, start, instrument.Frames(voice), int.MaxValue / 2, gain, pan);
    }

    /// <summary>A drum of a group ends the one before it: closing the hi-hat stops its ringing.</summary>
    private static void Choke(List<PlannedVoice> voices)
    {
        var ringing = new Dictionary<int, int>();
        for (int i = 0; i < voices.Count; i++)
        {
            int group = voices[i].Instrument.Choke;
            if (group == 0)
            {
                continue;
            }

            if (ringing.TryGetValue(group, out int before) && voices[i].Start > voices[before].Start)
            {
                voices[before] = voices[before] with { Cut = voices[i].Start - voices[before].Start };
            }

            ringing[group] = i;
        }
    }

    /// <summary>Ends the voice that would end first anyway when there are too many: the loss that is heard least.</summary>
    private static void Steal(List<PlannedVoice> voices, int most)
    {
        var sounding = new PriorityQueue<int, (int End, int Index)>();
        for (int i = 0; i < voices.Count; i++)
        {
            int start = voices[i].Start;
            while (sounding.TryPeek(out int first, out _) && (voices[first].End <= start || sounding.Count >= most))
            {
                sounding.Dequeue();
                if (voices[first].End > start)
                {
                    voices[first] = voices[first] with { Cut = start - voices[first].Start };
                }
            }

            sounding.Enqueue(i, (voices[i].End, i));
        }

        // What was struck and taken away in the same moment was never heard.
        voices.RemoveAll(static voice => voice.Cut == 0);
    }
}
