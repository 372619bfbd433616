using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>Writes a score down as a file; see <see cref="Score.ToSong"/>.</summary>
internal static class ScoreFile
{
    public static MidiFile Build(Score score, double beatsPerMinute)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(beatsPerMinute, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(beatsPerMinute, 60_000_000);
        var conductor = new MidiTrackBuilder();
        conductor.Tempo(0, (int)Math.Round(60_000_000 / beatsPerMinute));
        foreach (TimeSignature signature in score.Bars.Signatures)
        {
            conductor.TimeSignature(signature.Tick, signature.Numerator, signature.Denominator);
        }

        var tracks = new SortedDictionary<int, MidiTrackBuilder>();
        Span<byte> programs = stackalloc byte[16];
        programs.Clear();
        Span<bool> drums = stackalloc bool[16];
        drums.Clear();
        drums[Note.DrumChannel] = true;
        foreach (Note note in score.Notes)
        {
            if (!tracks.TryGetValue(note.Track, out MidiTrackBuilder? track))
            {
                tracks.Add(note.Track, track = new MidiTrackBuilder());
            }

            if (programs[note.Channel] != note.Program)
            {
                programs[note.Channel] = note.Program;
                track.Program(note.StartTick, note.Program, note.Channel);
            }

            if (drums[note.Channel] != note.IsDrum)
            {
                drums[note.Channel] = note.IsDrum;
                track.SysEx(note.StartTick, DrumSysEx.Write(new(note.StartTick, DrumSwitchKind.GsPart, note.Channel, note.IsDrum ? (byte)1 : (byte)0)));
            }

            track.Note(note.StartTick, note.DurationTicks, note.Pitch, note.Velocity, note.Channel);
        }

        return new MidiFile(
            MidiFormat.MultiTrack,
            MidiDivision.Metrical(score.TicksPerQuarter),
            tracks.Values.Prepend(conductor).Select(t => t.Build()));
    }
}
