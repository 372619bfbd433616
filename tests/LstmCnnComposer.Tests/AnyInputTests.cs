using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace LstmCnnComposer.Tests;

/// <summary>
/// Music as it comes: any ticks and meter, a pick-up or not, overlapping and early notes, drums, several channels on a track. What
/// is not to be changed stays as it is, and what is new lies where it belongs.
/// </summary>
public sealed class AnyInputTests
{
    private static readonly (int, int)[] Meters = [(4, 4), (3, 4), (2, 4), (6, 8), (9, 8), (12, 8), (3, 8), (3, 2), (2, 2), (6, 4), (1, 4), (5, 4), (7, 8)];

    [Fact]
    public void Continuations_follow_it_and_accompaniments_go_with_it() => Property.Holds(60, random =>
    {
        Song input = Input(random);
        MusicTask task = random.Of(MusicTask.Continue, MusicTask.Accompany);
        int bars = random.Of(1, 2, 5);
        (string, string)[] length = task == MusicTask.Continue ? [("bars", $"{bars}")] : [];
        if (Generate(input, task, random, [.. length, ("parts", random.Of("auto", "all", "lead"))]) is not { } song)
        {
            return;
        }

        int tracks = input.File.Tracks.Count;
        Assert.Equal(input.Notes, song.Notes.Where(n => n.Track < tracks));
        (long from, long to) = task == MusicTask.Accompany
            ? (input.BarStartTick(0), input.BarStartTick(input.BarCount))
            : (input.BarStartTick(input.BarCount), input.BarStartTick(input.BarCount) + (bars * input.Grid.FullBarTicks(input.BarStartTick(0))));
        Assert.NotEmpty(song.Notes.Where(n => n.Track >= tracks));
        Assert.All(song.Notes.Where(n => n.Track >= tracks), n =>
        {
            Assert.InRange(n.StartTick, from, to - 1);
            Assert.InRange(n.EndTick, from, to);
            Assert.False(n.IsDrum);
        });
    });

    [Fact]
    public void Edits_write_their_bars_of_their_part_and_leave_the_rest() => Property.Holds(60, random =>
    {
        Song input = Input(random);
        int first = random.Next(Math.Max(1, input.BarCount)), last = Math.Min(first + random.Next(3), Math.Max(1, input.BarCount) - 1);
        int part = random.Next(2);
        if (Generate(input, MusicTask.Edit, random, ("fromBar", $"{first + 1}"), ("toBar", $"{last + 1}"), ("part", $"{part + 1}"), ("noteLength", random.Of("0", "96"))) is not { } song)
        {
            return;
        }

        (long from, long to) = (input.BarStartTick(first), input.BarStartTick(last + 1));
        var target = input.Notes.Where(n => !n.IsDrum).Select(n => (n.Track, n.Channel)).Distinct().Order().ElementAt(part);
        bool IsOfPart(Note n) => (n.Track, n.Channel) == target;
        bool IsOutside(Note n) => MeantFor(input, n) < from || MeantFor(input, n) >= to;

        Assert.Equal(input.Notes.Where(n => !IsOfPart(n)), song.Notes.Where(n => !IsOfPart(n)));
        Assert.InRange(song.EndTick, input.EndTick, Math.Max(input.EndTick, to));
        var kept = input.Notes.Where(n => IsOfPart(n) && IsOutside(n)).Select(n => (n.StartTick, EndTick: MeantFor(input, n) < from ? Math.Min(n.EndTick, from) : n.EndTick, n.Pitch)).Order().ToList();
        var now = song.Notes.Where(IsOfPart).Select(n => (n.StartTick, n.EndTick, n.Pitch)).Order().ToList();
        Assert.All(kept, n => Assert.True(now.Remove(n), $"{n} is gone"));
        Assert.All(now, n => Assert.True(n.StartTick >= from && n.EndTick <= to, $"{n} is not in {from} to {to}"));
    });

    /// <summary>The bar line that a note was played just before, or where it starts: a thirty-second is let pass.</summary>
    private static long MeantFor(Song song, Note note)
    {
        long line = song.Grid.StartOf(song.Grid.BarAt(note.StartTick) + 1);
        return 8 * (line - note.StartTick) < song.File.Division.TicksPerQuarter ? line : note.StartTick;
    }

    private static Song? Generate(Song input, MusicTask task, SeededRandom random, params (string, string)[] given)
    {
        GenerateRequest request = Ask.For(task, random.Next(100), [("style", random.Of("irish", "chorale", "keyboard")), .. given]);
        try
        {
            return Ask.Song(Ask.Composer.Generate(request with { Inputs = [new MusicInput("any", input.File.Write())] }, new PluginCall())[0]);
        }
        catch (PluginFaultException fault)
        {
            Assert.True(fault.Code == PluginFaultCode.MusicUnusable || fault.Field == "part", fault.Message);
            return null;
        }
    }

    private static Song Input(SeededRandom random)
    {
        int quarter = random.Of(24, 25, 96, 480, 960);
        (int beats, int unit) = random.Of(Meters);
        int bar = beats * 4 * quarter / unit;
        int ticks = random.Of(1, 2, 3, 9) * bar;
        int first = random.Of(0, 0, bar - (quarter / 2), bar);
        var notes = new List<Note>();
        int voices = random.Next(1, 4);
        for (int voice = 0; voice < voices; voice++)
        {
            (int track, byte channel) = random.Of((0, (byte)voice), (voice, (byte)voice), (voice, (byte)0));
            for (int at = first; at < ticks + first; at += random.Of(quarter / 2, quarter, quarter / 3, 2 * quarter))
            {
                int early = random.Of(0, 0, quarter / 24);
                notes.Add(new Note(Math.Max(0, at - early), random.Of(quarter / 2, quarter, 3 * quarter), (byte)random.Next(40, 90), 80, channel, 0, track));
            }
        }

        if (random.Next(2) == 0)
        {
            notes.AddRange(Enumerable.Range(0, ticks / quarter).Select(i => new Note(i * quarter, quarter / 4, 36, 90, Note.DrumChannel, 0, random.Of(0, 4))));
        }

        return new Score(quarter, notes, [new TimeSignature(0, beats, unit)]).ToSong();
    }
}
