using System.Collections.Immutable;

namespace EventSuite.Music.Abc.Playing;

/// <summary>Plays the elements of a voice in the order of its ranges, and puts everything at its time.</summary>
internal sealed class AbcVoicePlayer(AbcTune tune, AbcVoice voice)
{
    // A grace note takes a 32nd, but all together never more than half of the note they adorn.
    private static readonly Fraction s_grace = new(1, 32);

    private readonly AbcPerformance _performance = new();
    private readonly Dictionary<int, int> _tied = [];
    private Fraction _now;
    private AbcMeter _meter;
    private AbcKey? _key;
    private AbcTempo? _tempo;

    public AbcPerformance Play(ref int budget)
    {
        (AbcMeter Meter, AbcKey Key, AbcTempo? Tempo)[] states = States();
        foreach ((int start, int end) in AbcUnroller.Ranges(voice, tune.PartOrder, ref budget))
        {
            // A jump back to the beginning of a repeat also goes back to its meter, key and tempo.
            Enter(states[start]);
            for (int i = start; i < end; i++)
            {
                Play(voice.Elements[i]);
            }
        }

        _performance.End = _now;
        return _performance;
    }

    private void Play(AbcElement element)
    {
        switch (element)
        {
            case AbcSound sound:
                Play(sound);
                break;
            case AbcBarLine { HasLine: true }:
                MarkBar();
                break;
            case AbcChordSymbol chord:
                _performance.ChordList.Add((_now, chord.Text));
                break;
            case AbcMeterChange change:
                _meter = change.Meter;
                MarkBar();
                break;
            case AbcKeyChange change:
                Enter((_meter, change.Key, _tempo));
                break;
            case AbcTempoChange change:
                Enter((_meter, _key!, change.Tempo));
                break;
            default:
                break;
        }
    }

    private void Play(AbcSound sound)
    {
        if (_performance.BarList.Count == 0)
        {
            MarkBar();
        }

        Fraction start = _now;
        _now += sound.Length;
        if (_now > AbcTime.LongestTune)
        {
            throw new AbcLimitException($"The tune is longer than {AbcTime.LongestTune} whole notes when it is played out.");
        }

        if (!sound.IsRest && !sound.Grace.IsEmpty)
        {
            start += PlayGrace(sound, start);
        }

        foreach (AbcTone tone in sound.Tones)
        {
            PlayTone(tone, start);
        }
    }

    private void PlayTone(AbcTone tone, Fraction start)
    {
        int pitch = Math.Clamp(tone.Pitch, 0, 127);
        if (_tied.Remove(pitch, out int index) && _performance.NoteList[index] is var held && held.Start + held.Length == start)
        {
            _performance.NoteList[index] = (held.Start, _now - held.Start, pitch);
        }
        else
        {
            index = _performance.NoteList.Count;
            _performance.NoteList.Add((start, _now - start, pitch));
        }

        if (tone.IsTied)
        {
            _tied[pitch] = index;
        }
    }

    private Fraction PlayGrace(AbcSound sound, Fraction start)
    {
        Fraction most = sound.Length / new Fraction(2L * sound.Grace.Length);
        Fraction each = most < s_grace ? most : s_grace;
        Fraction at = start;
        foreach (AbcTone tone in sound.Grace)
        {
            _performance.NoteList.Add((at, each, Math.Clamp(tone.Pitch, 0, 127)));
            at += each;
        }

        return at - start;
    }

    private void MarkBar()
    {
        if (_performance.BarList.Count > 0 && _performance.BarList[^1].Start == _now)
        {
            _performance.BarList[^1] = (_now, _meter);
        }
        else
        {
            _performance.BarList.Add((_now, _meter));
        }
    }

    private void Enter((AbcMeter Meter, AbcKey Key, AbcTempo? Tempo) state)
    {
        _meter = state.Meter;
        if (!state.Key.Equals(_key))
        {
            _key = state.Key;
            _performance.KeyList.Add((_now, state.Key));
        }

        if (state.Tempo is AbcTempo tempo && state.Tempo != _tempo)
        {
            _tempo = tempo;
            _performance.TempoList.Add((_now, tempo));
        }
    }

    private (AbcMeter Meter, AbcKey Key, AbcTempo? Tempo)[] States()
    {
        ImmutableArray<AbcElement> elements = voice.Elements;
        var states = new (AbcMeter Meter, AbcKey Key, AbcTempo? Tempo)[elements.Length + 1];
        var state = (tune.Meter, tune.Key, tune.Tempo);
        for (int i = 0; i < elements.Length; i++)
        {
            states[i] = state;
            state = elements[i] switch
            {
                AbcMeterChange change => (change.Meter, state.Key, state.Tempo),
                AbcKeyChange change => (state.Meter, change.Key, state.Tempo),
                AbcTempoChange change => (state.Meter, state.Key, change.Tempo),
                _ => state,
            };
        }

        states[^1] = state;
        return states;
    }
}
