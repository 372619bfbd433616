using EventSuite.Music.Midi;

namespace EventSuite.Bench.Studio;

/// <summary>A piece that somebody is at work on: two tracks, sixteen bars, and another note changed each time.</summary>
internal sealed class Scribble(int seed)
{
    private const int Ticks = 480;
    private const int Notes = 16 * 8;

    private readonly Random _random = new(seed);
    private readonly int[] _pitches = new int[Notes];

    /// <summary>The piece after one more edit, as base64 of a MIDI file of about 1.3 KB.</summary>
    public string Next()
    {
        if (_pitches[0] == 0)
        {
            for (var i = 0; i < Notes; i++)
            {
                _pitches[i] = _random.Next(55, 80);
            }
        }

        var at = _random.Next(Notes);
        _pitches[at] = 55 + ((_pitches[at] - 55 + _random.Next(1, 25)) % 25);
        return Convert.ToBase64String(Write());
    }

    private byte[] Write()
    {
        var melody = new MidiTrackBuilder().Tempo(0, 500_000).TimeSignature(0, 4, 4);
        var bass = new MidiTrackBuilder().Program(0, 32, 1);
        for (var i = 0; i < Notes; i++)
        {
            melody.Note(i * Ticks / 2, Ticks / 2, _pitches[i]);
            if (i % 4 == 0)
            {
                bass.Note(i * Ticks / 2, 2 * Ticks, _pitches[i] - 24, channel: 1);
            }
        }

        return new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(Ticks), [melody.Build(), bass.Build()]).Write();
    }
}
