using EventSuite.Music.Abc;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Abc;

public class AbcWriteTests
{
    [Fact]
    public void Write_Tune_AsPeopleWriteIt()
    {
        const string Text = "X:1\nT:Small\nM:6/8\nL:1/8\nQ:1/4=120\nK:Dm\nA | d^cd f(3efg | a6- | a2c' _e=B2 | d3 z2 |]\n";
        Song song = Read(Text).ToSong();
        Assert.Equal(
            "X:1\nT:Small\nM:6/8\nL:1/8\nQ:1/4=120\nK:Dm\nA | d ^c d f (3efg | a6- | a2 c' _e =B2 |\nd3 |]\n",
            AbcWriter.Write(song, new AbcWriteOptions { Title = "Small" }));
    }

    [Fact]
    public void Write_TooManyBars_IsRefused()
    {
        var track = new MidiTrackBuilder().Note(480L * 4 * 20_000, 480, 60);
        var song = Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(480), [track.Build()]));
        Assert.Throws<AbcLimitException>(() => AbcWriter.Write(song));
    }

    /// <summary>At 6,000 ticks to the quarter some ticks are exact and others are rounded, also behind the next.</summary>
    [Fact]
    public void Write_TicksThatCannotBeSaid_StayInOrder()
    {
        var track = new MidiTrackBuilder();
        for (int tick = 0; tick < 2_000; tick++)
        {
            track.Note(tick, 1 + (tick % 3), 60 + (tick % 12)).TimeSignature(tick, 1 + (tick % 3), 64);
        }

        Read(AbcWriter.Write(Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(6000), [track.Build()]))));
    }

    /// <summary>Any single line, chords included, in any key, meter and place of the grid: written and read, it is the same.</summary>
    [Fact]
    public void ReadOfWrite_OneVoice_GivesTheSameNotes() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Song song = OneVoice(new Random(seed));
            string text = AbcWriter.Write(song);
            AbcReadResult result = AbcReader.Read(text);
            Assert.True(result.FaultCount == 0, string.Join('\n', result.Faults) + "\n" + text);
            Song again = Assert.Single(result.Tunes).ToSong(new AbcPlayOptions { TicksPerQuarter = song.File.Division.TicksPerQuarter });
            Assert.True(Keys(song).SequenceEqual(Keys(again)), text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("irish-abc-mit")]
    [InlineData("nottingham")]
    public void ReadOfWrite_TuneBook_GivesTheSameNotes(string folder)
    {
        foreach (AbcCorpus tune in AbcCorpus.Of(folder))
        {
            Song song = tune.Tune.ToSong();
            if (!IsOneVoice(song))
            {
                Assert.Equal("jigs.abc:2228", tune.Name);
                continue;
            }

            string text = AbcWriter.Write(song);
            Song again = Read(text).ToSong();
            Assert.True(Keys(song).SequenceEqual(Keys(again)), tune.Name + "\n" + text);
            Assert.Equal(song.BarCount, again.BarCount);
        }
    }

    private static AbcTune Read(string text)
    {
        AbcReadResult result = AbcReader.Read(text);
        Assert.Empty(result.Faults);
        return Assert.Single(result.Tunes);
    }

    private static IEnumerable<(long Start, long Length, byte Pitch)> Keys(Song song) =>
        song.Notes.Select(note => (note.StartTick, note.DurationTicks, note.Pitch)).Distinct().Order();

    private static bool IsOneVoice(Song song) => song.Notes.Zip(song.Notes.Skip(1)).All(pair =>
        pair.First.EndTick <= pair.Second.StartTick || (pair.First.StartTick == pair.Second.StartTick && pair.First.EndTick == pair.Second.EndTick));

    private static Song OneVoice(Random random)
    {
        int division = new[] { 480, 96, 24, 120, 960, 384, 1, 220 }[random.Next(8)];
        var track = new MidiTrackBuilder();
        if (random.Next(3) > 0)
        {
            track.KeySignature(0, random.Next(-7, 8), random.Next(2) == 0);
        }

        if (random.Next(3) > 0)
        {
            track.TimeSignature(0, random.Next(1, 13), 1 << random.Next(1, 4));
        }

        long tick = random.Next(2) * division;
        for (int left = random.Next(1, 40); left > 0; left--)
        {
            long length = random.Next(4) switch
            {
                0 => Math.Max(1, division / new[] { 1, 2, 3, 4, 5, 6, 7, 12 }[random.Next(8)]),
                1 => division * (long)random.Next(1, 30),
                2 => random.Next(1, 2 * division),
                _ => Math.Max(1, division / 2),
            };
            foreach (int pitch in Enumerable.Range(0, random.Next(8) == 0 ? 3 : 1).Select(_ => random.Next(128)).Distinct())
            {
                track.Note(tick, length, pitch);
            }

            tick += length + (random.Next(5) == 0 ? random.Next(division) : 0);
            if (random.Next(20) == 0)
            {
                track.KeySignature(tick, random.Next(-7, 8), random.Next(2) == 0);
                track.TimeSignature(tick, random.Next(1, 13), 1 << random.Next(1, 4));
            }
        }

        return Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(division), [track.Build()]));
    }
}
