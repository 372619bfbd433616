using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Tests.Midi;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Notes;

public class NotePairingTests
{
    [Theory]
    [InlineData("00 90 3C 40 60 80 3C 00", "0+96")]
    [InlineData("00 90 3C 40 60 90 3C 00", "0+96")] // velocity 0 is note off
    [InlineData("00 90 3C 40 10 90 3C 41 10 80 3C 00 10 80 3C 00", "0+32 16+32")] // overlap: first in, first out
    [InlineData("00 90 3C 40 10 91 3C 41 10 81 3C 00 10 80 3C 00", "0+48 16+16")] // channels apart
    [InlineData("00 90 3C 40 10 90 3D 41 10 80 3D 00 10 80 3C 00", "0+48 16+16")] // pitches apart
    [InlineData("00 90 3C 40 10 90 3C 41 10 80 3C 00 50 FF 01 00", "0+32 16+96")] // dangling: to the end of the track
    [InlineData("10 80 3C 00 00 90 3C 40 10 80 3C 00", "16+16")] // a note off alone
    [InlineData("00 90 3C 40 00 80 3C 00", "0+0")]
    public void From_NoteOnsAndOffs_ArePaired(string events, string expected)
    {
        Song song = Song.From(Smf.Valid(Smf.OneTrack(events + Smf.End)));
        Assert.Equal(expected, string.Join(" ", song.Notes.Select(n => $"{n.StartTick}+{n.DurationTicks}")));
    }

    [Fact]
    public void From_UnmatchedEvents_AreCounted()
    {
        Song song = Song.From(Smf.Valid(Smf.OneTrack("00 90 3C 40 00 90 3C 40 00 80 3C 00 00 80 3D 00 " + Smf.End)));
        Assert.Equal((1, 1), (song.UnmatchedNoteOns, song.UnmatchedNoteOffs));
    }

    [Fact]
    public void From_ProgramInAnotherTrack_HoldsForTheChannel()
    {
        MidiTrack notes = new MidiTrackBuilder().Note(0, 10, 60, channel: 2).Note(96, 10, 60, channel: 2).Note(96, 10, 60, channel: 3).Build();
        MidiTrack programs = new MidiTrackBuilder().Program(0, 11, channel: 2).Program(96, 22, channel: 2).Build();
        Song song = Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96), [notes, programs]));
        Assert.Equal([11, 22, 0], song.Notes.Select(n => (int)n.Program));
    }

    [Theory]
    [InlineData("00 90 3C 40 10 FF 21 01 01 00 90 3C 41 10 80 3C 00 10 FF 21 01 00 00 80 3C 00", "0+48 16+16")] // struck within the other
    [InlineData("00 FF 21 01 FF 00 90 3C 40 10 FF 21 01 00 00 80 3C 00 10 FF 21 01 FF 00 80 3C 00", "0+32")] // not ended on port 0
    [InlineData("00 FF 21 01 02 00 90 3C 40 10 FF 21 01 03 00 90 3C 41 10 FF 01 00", "0+32 16+16")] // dangling on two ports
    [InlineData("00 90 3C 40 10 FF 21 02 01 01 00 80 3C 00", "0+16")] // a port of two bytes means nothing
    public void From_SameChannelOnOtherPort_IsAnotherVoice(string events, string expected)
    {
        Song song = Song.From(MidiFile.Read(Smf.OneTrack(events + Smf.End)).File!);
        Assert.Equal(expected, string.Join(" ", song.Notes.Select(n => $"{n.StartTick}+{n.DurationTicks}")));
        Assert.All(song.Notes, n => Assert.Equal(0, n.Channel));
    }

    [Fact]
    public void From_ProgramOnOnePort_DoesNotHoldForAnother()
    {
        MidiTrack first = new MidiTrackBuilder().Program(0, 11).Note(0, 10, 60).Build();
        MidiTrack second = new MidiTrackBuilder().Meta(0, MetaType.Port, [1]).Note(0, 10, 61).Program(96, 22).Note(96, 10, 61).Build();
        MidiTrack third = new MidiTrackBuilder().Note(96, 10, 62).Build();
        Song song = Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96), [first, second, third]));
        Assert.Equal([(60, 11), (61, 0), (61, 22), (62, 11)], song.Notes.Select(n => ((int)n.Pitch, (int)n.Program)));
    }

    [Fact]
    public void From_NotesOnEveryPortAndChannel_ArePairedEach()
    {
        var track = new MidiTrackBuilder();
        foreach ((int tick, MidiEventKind kind) in new[] { (0, MidiEventKind.NoteOn), (1000, MidiEventKind.NoteOff) })
        {
            for (int voice = 0; voice < 256 * 16; voice++)
            {
                track.Meta(tick + (voice / 16), MetaType.Port, [(byte)(voice / 16)]).Message(tick + (voice / 16), kind, voice % 16, 127, 64);
            }
        }

        Song song = Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track.Build()]));
        Assert.Equal((4096, 0, 0), (song.Notes.Length, song.UnmatchedNoteOns, song.UnmatchedNoteOffs));
        Assert.All(song.Notes, n => Assert.Equal(1000, n.DurationTicks));
    }

    [Fact]
    public void OpenNote_LiesInMemory_AsANoteDoes()
    {
        Note[] notes = [new Note(1L << 37, 5, 60, 70, 9, 11, 65534)];
        OpenNote open = MemoryMarshal.Cast<Note, OpenNote>(notes)[0];
        Assert.Equal(Unsafe.SizeOf<Note>(), Unsafe.SizeOf<OpenNote>());
        Assert.Equal(notes[0], new Note(open.Start, open.Length, open.Pitch, open.Velocity, open.Channel, open.Program, open.Track));
    }

    [Fact]
    public void NoteSeconds_IntoMemoryOfTheCaller_IsTheSame()
    {
        MidiTrack track = new MidiTrackBuilder().Tempo(50, 250_000).Note(0, 96, 60).Note(40, 5, 61).Note(60, 400, 62).Build();
        Song song = Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track]));
        var room = new (double, double)[4];
        Assert.Equal(song.NoteSeconds(), song.NoteSeconds(room).ToArray());
        Assert.Equal(song.Notes.Select(n => (song.Tempo.SecondsAt(n.StartTick), song.Tempo.SecondsAt(n.EndTick))), song.NoteSeconds());
        Assert.Throws<ArgumentException>(() => song.NoteSeconds(room.AsSpan(0, 2)));
    }

    [Fact]
    public void From_Format2_LaysSequencesOneAfterAnother()
    {
        MidiTrack first = new MidiTrackBuilder().Tempo(0, 250_000).TimeSignature(0, 3, 4).Note(0, 96, 60).Build(288);
        MidiTrack second = new MidiTrackBuilder().Note(0, 96, 62).Build(96);
        Song song = Song.From(new MidiFile(MidiFormat.MultiSequence, MidiDivision.Metrical(96), [first, second]));
        Assert.Equal([0L, 288], song.Notes.Select(n => n.StartTick));
        Assert.Equal(0.75 + 0.5, song.Seconds);
        Assert.Equal(new TimeSignature(288, 4, 4), song.Grid.SignatureAt(300));
    }

    [Fact]
    public void From_AnyFile_HasOneNotePerNoteOn_InOrder_AndNotesWrittenAgainAreTheSame() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            MidiFile file = RandomMusic.File(seed);
            Song song = Song.From(file);
            int starts = file.Tracks.Sum(t => t.Events.ToArray().Count(e => e.IsNoteStart));
            int ends = file.Tracks.Sum(t => t.Events.ToArray().Count(e => e.IsNoteEnd));
            bool counted = song.Notes.Length == starts && starts - song.UnmatchedNoteOns == ends - song.UnmatchedNoteOffs;
            bool ordered = song.Notes.Zip(song.Notes.Skip(1)).All(p => (p.First.StartTick, p.First.Track).CompareTo((p.Second.StartTick, p.Second.Track)) <= 0);
            return counted && ordered && Again(song).Notes.SequenceEqual(song.Notes);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>The same notes, written as events by the builder.</summary>
    private static Song Again(Song song)
    {
        IEnumerable<MidiTrack> tracks = song.File.Tracks.Select((original, index) =>
        {
            var track = new MidiTrackBuilder();
            foreach (MidiEvent e in original.Events)
            {
                if (e.Kind == MidiEventKind.Program)
                {
                    track.Program(e.Tick, e.Data1, e.Channel);
                }
                else if (e.Kind == MidiEventKind.Control && e.Data1 == 0)
                {
                    track.Control(e.Tick, 0, e.Data2, e.Channel);
                }
                else if (e.Kind == MidiEventKind.SysEx)
                {
                    track.SysEx(e.Tick, original.Payload(e));
                }
            }

            foreach (Note n in song.Notes.Where(n => n.Track == index))
            {
                track.Note(n.StartTick, n.DurationTicks, n.Pitch, n.Velocity, n.Channel);
            }

            return track.Build();
        });
        return Song.From(new MidiFile(song.File.Format, song.File.Division, tracks));
    }
}
