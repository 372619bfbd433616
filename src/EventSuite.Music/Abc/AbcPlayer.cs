using EventSuite.Music.Abc.Playing;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Abc;

/// <summary>Plays tunes out as MIDI files.</summary>
public static class AbcPlayer
{
    /// <summary>
    /// A file of format 1: a track with title, tempo, meter and key, a track for each voice, and a track with the chords
    /// when asked for. Repeats, endings and parts are played out; ties are joined; slurs and decorations are not heard.
    /// Grace notes take a 32nd each from the note they adorn, at most half of it. A repeat that is opened twice and
    /// never closed is taken for closed, as abc2midi does. Chords: a bass note and a chord by turns, in a pattern that
    /// belongs to the meter (abc2midi's <c>fzczfzcz</c> in 4/4, <c>fzczcz</c> in 3/4, <c>fzcfzc</c> in 6/8).
    /// </summary>
    /// <exception cref="AbcLimitException">It would be larger than the options allow, or longer than 65,536 whole notes.</exception>
    public static MidiFile Play(AbcTune tune, AbcPlayOptions options)
    {
        ArgumentNullException.ThrowIfNull(tune);
        ArgumentNullException.ThrowIfNull(options);
        int budget = options.MaxElements;
        List<AbcPerformance> voices = PlayOut(tune, ref budget);
        List<MidiTrack> tracks = [Conductor(tune, voices, options)];
        for (int i = 0; i < voices.Count; i++)
        {
            tracks.Add(Notes(voices[i], ChannelOf(i), options));
        }

        if (options.PlayChords && voices.Any(voice => voice.Chords.Count > 0))
        {
            tracks.Add(AbcChordTrack.Play(voices.First(voice => voice.Chords.Count > 0), ChannelOf(voices.Count), options, budget));
        }

        return new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(options.TicksPerQuarter), tracks);
    }

    /// <summary>The voices on their own, exactly: what <see cref="AbcTune.ToMidi"/> rounds to ticks, and the chord symbols.</summary>
    /// <param name="tune">A tune.</param>
    /// <param name="maxElements">Most notes and signs of all voices together.</param>
    /// <exception cref="AbcLimitException">More than that, or longer than 65,536 whole notes.</exception>
    public static IReadOnlyList<AbcPerformance> PlayOut(AbcTune tune, int maxElements = 500_000)
    {
        ArgumentNullException.ThrowIfNull(tune);
        return PlayOut(tune, ref maxElements);
    }

    private static List<AbcPerformance> PlayOut(AbcTune tune, ref int budget)
    {
        List<AbcPerformance> voices = [];
        foreach (AbcVoice voice in tune.Voices)
        {
            voices.Add(new AbcVoicePlayer(tune, voice).Play(ref budget));
        }

        return voices;
    }

    private static MidiTrack Conductor(AbcTune tune, List<AbcPerformance> voices, AbcPlayOptions options)
    {
        var track = new MidiTrackBuilder();
        AbcPerformance lead = voices[0];
        if (tune.Titles.Length > 0)
        {
            track.Text(0, MetaType.TrackName, tune.Titles[0]);
        }

        foreach ((Fraction start, AbcTempo tempo) in lead.Tempos)
        {
            track.Tempo(start.ToTicks(options.TicksPerQuarter), tempo.MicrosecondsPerQuarter);
        }

        foreach ((Fraction start, AbcMeter meter) in AbcBarLines.Signatures(lead))
        {
            track.TimeSignature(start.ToTicks(options.TicksPerQuarter), meter.Beats, meter.Unit);
        }

        foreach ((Fraction start, AbcKey key) in lead.Keys.Where(change => change.Key.Mode != AbcMode.None && Math.Abs(change.Key.Sharps) <= 7))
        {
            track.KeySignature(start.ToTicks(options.TicksPerQuarter), key.Sharps, key.Mode == AbcMode.Minor);
        }

        return track.Build(voices.Max(voice => voice.End.ToTicks(options.TicksPerQuarter)));
    }

    private static MidiTrack Notes(AbcPerformance voice, int channel, AbcPlayOptions options)
    {
        var track = new MidiTrackBuilder();
        track.Program(0, options.Program, channel);
        foreach ((Fraction start, Fraction length, int pitch) in voice.Notes)
        {
            long from = start.ToTicks(options.TicksPerQuarter);
            track.Note(from, (start + length).ToTicks(options.TicksPerQuarter) - from, pitch, options.Velocity, channel);
        }

        return track.Build(voice.End.ToTicks(options.TicksPerQuarter));
    }

    // Channel 10 (9 from 0) is for drums; beyond 15 voices channels are shared.
    private static int ChannelOf(int voice) => voice % 15 is int channel && channel < 9 ? channel : channel + 1;
}
