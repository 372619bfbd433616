using EventSuite.Music.Notes;
using EventSuite.Music.Rolls;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Rolls;

public class PianoRollTests
{
    private static readonly Score Repeated = new(4, [Sixteenths(0, 2, 60, 90), Sixteenths(2, 2, 60, 50), Sixteenths(0, 1, 67, 30, track: 1)]);

    [Fact]
    public void Of_Binary_IsOneArrayRowByRow()
    {
        PianoRoll roll = PianoRoll.Of(Repeated);
        Assert.Equal((4, 512), (roll.Steps, roll.Cells.Length));
        Assert.Equal([60, 67, 128 + 60, 256 + 60, 384 + 60], Set(roll.Cells));
        Assert.Equal(1, roll[0, 67]);
    }

    [Fact]
    public void Of_RepeatedNotes_AreOneNoteWithoutOnsetsAndTwoWith()
    {
        Assert.Equal([(0L, 4L), (0L, 1L)], PianoRoll.Of(Repeated).ToScore().Notes.Select(n => (n.StartTick, n.DurationTicks)));
        PianoRoll told = PianoRoll.Of(Repeated, new RollOptions { Onsets = true, Values = RollValues.Velocity });
        Assert.Equal([60, 67, 256 + 60], Set(told.Onsets));
        Assert.Equal([(0L, 60, 90), (0L, 67, 30), (2L, 60, 50)], told.ToScore().Notes.Select(n => (n.StartTick, (int)n.Pitch, (int)n.Velocity)));
    }

    [Fact]
    public void PerTrack_AndDrums_AreApart()
    {
        Score score = Repeated.With(Repeated.Notes.Append(new Note(12, 1, 36, 99, Note.DrumChannel, 0, 2)));
        IReadOnlyList<TrackRoll> rolls = PianoRoll.PerTrack(score);
        Assert.Equal([(0, 4), (1, 1)], rolls.Select(r => (r.Track, Set(r.Roll.Cells).Length)));
        Assert.Equal([(12 * 128) + 36], Set(PianoRoll.Of(score, new RollOptions { Part = RollPart.Drums }).Cells));
        Assert.Equal(13, PianoRoll.Of(score, new RollOptions { Part = RollPart.All }).Steps);
    }

    [Theory]
    [InlineData(59, 61, 0, 1)] // 120 ticks to the step: below half goes down, a note lasts a step
    [InlineData(60, 180, 1, 2)] // halves go up
    [InlineData(61, 299, 1, 2)]
    [InlineData(0, 300, 0, 3)]
    public void Of_BetweenSteps_RoundsStartAndEndToTheNearestHalvesUp(int start, int end, int firstStep, int endStep)
    {
        var score = new Score(480, [new Note(start, end - start, 60, 80, 0, 0, 0)]);
        Note note = PianoRoll.Of(score).ToScore().Notes.Single();
        Assert.Equal((firstStep, endStep), ((int)note.StartTick, (int)note.EndTick));
    }

    [Fact]
    public void Of_MusicTooLong_SaysSo()
    {
        var score = new Score(4, [Sixteenths(1L << 37, 1, 60, 80)]);
        Assert.Contains("at most 262144", Assert.Throws<ArgumentException>(() => PianoRoll.Of(score)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_ShapesAndValues_AreChecked()
    {
        Assert.Throws<ArgumentException>(() => new PianoRoll(4, new byte[100]));
        Assert.Throws<ArgumentException>(() => new PianoRoll(4, new byte[128], new byte[256]));
        byte[] loud = new byte[128];
        loud[3] = 128;
        Assert.Contains("Cell 3 is 128", Assert.Throws<ArgumentException>(() => new PianoRoll(4, loud)).Message, StringComparison.Ordinal);
    }

    /// <summary>Roll → notes → roll gives the same cells, whatever the cells.</summary>
    [Fact]
    public void ToScore_AnyRoll_GivesItBack() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            foreach (bool onsets in new[] { false, true })
            {
                var options = new RollOptions { StepsPerBeat = 12, Onsets = onsets, Values = RollValues.Binary, Part = RollPart.All };
                PianoRoll roll = PianoRoll.Of(score, options);
                PianoRoll again = PianoRoll.Of(roll.ToScore(), options);
                if (!roll.Cells.SequenceEqual(again.Cells) || !roll.Onsets.SequenceEqual(again.Onsets))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    /// <summary>Notes that do not overlap on a pitch come back as they were, through a roll of their own grid.</summary>
    [Fact]
    public void Of_AnyNotesWithoutOverlap_ComeBack() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            long[] free = new long[128];
            Score random = RandomScore.Of(seed, drums: false);
            var kept = new List<Note>();
            foreach (Note note in random.Notes)
            {
                if (note.StartTick >= free[note.Pitch])
                {
                    free[note.Pitch] = note.EndTick;
                    kept.Add(note with { Velocity = (byte)Math.Max(2, (int)note.Velocity), Channel = 0, Track = 0 });
                }
            }

            Score score = random.With(kept);
            PianoRoll roll = PianoRoll.Of(score, new RollOptions { StepsPerBeat = score.TicksPerQuarter, Onsets = true, Values = RollValues.Velocity });
            return roll.ToScore().Notes.SequenceEqual(score.Notes);
        }).QuickCheckThrowOnFailure();

    private static Note Sixteenths(long start, long length, byte pitch, byte velocity, int track = 0) => new(start, length, pitch, velocity, 0, 0, track);

    private static int[] Set(ReadOnlySpan<byte> plane)
    {
        byte[] copy = plane.ToArray();
        return [.. Enumerable.Range(0, copy.Length).Where(i => copy[i] != 0)];
    }
}
