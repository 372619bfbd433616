using EventSuite.Music.Abc;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Abc;

public class AbcReadTests
{
    [Theory]
    [InlineData("K:G", "F", "66")]
    [InlineData("K:F", "B", "70")]
    [InlineData("K:EDor", "c", "73")]
    [InlineData("K:E dorian", "c", "73")]
    [InlineData("K:F#m", "D G c'", "62 68 85")]
    [InlineData("K:Bb", "B, E", "58 63")]
    [InlineData("K:A Mixolydian", "G C", "67 61")]
    [InlineData("K:D Phr ^f", "E F", "63 66")]
    [InlineData("K:D exp _b ^f", "B F", "70 66")]
    [InlineData("K:none", "F", "65")]
    [InlineData("K:C clef=bass", "^E, __B =f'", "53 69 89")]
    [InlineData("K:HP", "F c", "66 73")]
    public void Pitches_FollowTheKey(string key, string music, string pitches) =>
        Assert.Equal(pitches, string.Join(' ', Play($"{key}\n{music}|").Notes.Select(note => note.Pitch)));

    [Theory]
    [InlineData("^F F f =F|F", "66 66 78 65 65")]
    [InlineData("^F4-|F4 F4", "66 65")]
    [InlineData("[I:propagate-accidentals octave]^F f F", "66 77 66")]
    [InlineData("[I:propagate-accidentals not]^F F", "66 65")]
    [InlineData("[^FA]F", "66 69 66")]
    public void Accidentals_HoldToTheBarLine(string music, string pitches) =>
        Assert.Equal(pitches, string.Join(' ', Play($"K:C\n{music}|").Notes.Select(note => note.Pitch)));

    [Theory]
    [InlineData("A2 A A/ A// A/4 A3/2 A3/", "2 1 0.5 0.25 0.25 1.5 1.5")]
    [InlineData("A>B A<B A>>B A<<B", "1.5 0.5 0.5 1.5 1.75 0.25 0.25 1.75")]
    [InlineData("(3ABc (3A2B2c2 (2AB (4ABcd", "0.66667 0.66667 0.66667 1.33333 1.33333 1.33333 1.5 1.5 0.75 0.75 0.75 0.75")]
    [InlineData("(3:2:2AB (5:4:5ABcde (3::2AB", "0.66667 0.66667 0.8 0.8 0.8 0.8 0.8 0.66667 0.66667")]
    [InlineData("(3A>Bc", "1 0.33333 0.66667")]
    [InlineData("A2-A A-|A", "3 2")]
    [InlineData("[C2E2]3 [CE]/", "6 6 0.5 0.5")]
    [InlineData("A ~.!trill!B +fermata+c (de) y2 `f", "1 1 1 1 1 1")]
    public void Lengths_AreExact(string music, string eighths)
    {
        Song song = Play($"K:C\n{music}|");
        Assert.Equal(eighths, string.Join(' ', song.Notes.Select(note => Math.Round(note.DurationTicks / 240.0, 5))));
    }

    [Theory]
    [InlineData("AB:|cd|", "ABABcd")]
    [InlineData("|:AB:|:cd:|", "ABABcdcd")]
    [InlineData("|:AB::cd:|e|", "ABABcdcde")]
    [InlineData("|:A|1B:|2c|]", "ABAc")]
    [InlineData("|:A[1 B:|[2 c||d:|", "ABAcdd")]
    [InlineData("|:A|[1,3 B:|[2 c:|[4 d|]", "ABAcABAd")]
    [InlineData("|:A|[1-2 B:|[3 c|]", "ABABAc")]
    [InlineData("|::A::|B|", "AAAB")]
    [InlineData("AB||cd:|e|]f:|", "ABcdcdeff")]
    [InlineData("A|B :| [2 c|]", "ABABc")]
    [InlineData("|:A|1B:|\n|2c||", "ABAc")]
    public void Repeats_ArePlayedOut(string music, string letters) => Assert.Equal(letters, Letters($"K:C\n{music}\n"));

    [Theory]
    [InlineData("AAB", "aab")]
    [InlineData("(AB)2.A", "ababa")]
    [InlineData("A3B", "aaab")]
    public void Parts_ArePlayedInTheirOrder(string order, string letters) =>
        Assert.Equal(letters, Letters($"P:{order}\nK:C\nP:A\na|\nP:B\nb|\n"), ignoreCase: false);

    [Fact]
    public void Header_IsKept()
    {
        AbcTune tune = Tune("X:7\nT:Main\nT:Other\nC:Trad\nR:reel\nM:C|\nL:1/16\nQ:\"Fast\" 3/8=80\nK:Gm\nA|\n");
        Assert.Equal(("7", "Trad", "reel", new AbcMeter(2, 2), "Gm"), (tune.Number, tune.Composer, tune.Rhythm, tune.Meter, tune.Key.ToString()));
        Assert.Equal(["Main", "Other"], tune.Titles);
        Assert.Equal(new Fraction(1, 16), tune.UnitLength);
        Assert.Equal(500_000, tune.Tempo!.Value.MicrosecondsPerQuarter);
    }

    [Fact]
    public void Fields_ChangeWithinTheTune()
    {
        Song song = Play("M:4/4\nL:1/4\nK:C\nABcd|[M:3/4][K:D]fff|\nM:2/4\nL:1/8\nK:Eb\nEEBB|]\n");
        Assert.Equal([(0L, 4, 4), (1920L, 3, 4), (3360L, 2, 4)], song.Grid.Signatures.Select(s => (s.Tick, s.Numerator, s.Denominator)));
        Assert.Equal([0, 2, -3], song.KeySignatures.Select(key => key.Sharps));
        Assert.Equal([78, 78, 78, 63, 63, 70, 70], song.Notes.Skip(4).Select(note => (int)note.Pitch));
    }

    [Fact]
    public void Pickup_IsABarOfItsOwn()
    {
        Song song = Play("M:3/4\nL:1/4\nK:C\nG|cde|c2:|\nG|edc|c2|]\n");
        Assert.True(song.HasPickup);
        Assert.Equal(6, song.BarCount);
        Assert.Equal(480, song.BarStartTick(0));
    }

    [Fact]
    public void Chords_SoundWhenAskedFor()
    {
        AbcTune tune = Tune("X:1\nM:3/4\nL:1/4\nK:C\n\"Am\"c2e|\"D7/F#\"d3|\"^slowly\"c3|]\n");
        Assert.Equal(3, tune.ToSong().Notes.Length - 1);
        var chords = tune.ToSong(new AbcPlayOptions { PlayChords = true }).Notes.Where(note => note.Track == 2).ToList();
        Assert.Equal([45, 57, 60, 64, 57, 60, 64, 42, 50, 54, 57, 60], chords.Take(12).Select(note => (int)note.Pitch));
    }

    [Fact]
    public void Voices_SoundTogether()
    {
        AbcTune tune = Tune("X:1\nL:1/4\nK:C\nV:1 clef=treble\nc d|\nV:2\nE F|\n[V:1]e|[V:2]G|\n");
        Assert.Equal([(72, 64), (74, 65), (76, 67)], tune.ToSong().Notes.Chunk(2).Select(pair => ((int)pair[0].Pitch, (int)pair[1].Pitch)));
    }

    [Fact]
    public void Graces_TakeFromTheirNote()
    {
        Song song = Play("L:1/4\nK:C\n{ga}b c|");
        Assert.Equal([(79, 0L), (81, 60L), (83, 120L), (72, 480L)], song.Notes.Select(note => ((int)note.Pitch, note.StartTick)));
    }

    [Theory]
    [InlineData("A ? § B|", AbcFaultCode.UnknownSymbol, 5)]
    [InlineData("A [CE|", AbcFaultCode.Unclosed, 3)]
    [InlineData("A \"Am B|", AbcFaultCode.Dangling, 3)]
    [InlineData("A {g B|", AbcFaultCode.Unclosed, 3)]
    [InlineData("A A0|", AbcFaultCode.NoteValue, 4)]
    [InlineData("A A/17|", AbcFaultCode.NoteValue, 3)]
    [InlineData("A ,|", AbcFaultCode.UnknownSymbol, 3)]
    [InlineData("A >>>> B|", AbcFaultCode.Dangling, 3)]
    [InlineData("-A|", AbcFaultCode.Dangling, 1)]
    [InlineData("A ^|", AbcFaultCode.Dangling, 3)]
    [InlineData("A (1B|", AbcFaultCode.NoteValue, 3)]
    [InlineData("A c'''''''|", AbcFaultCode.NoteValue, 3)]
    [InlineData("A & B|", AbcFaultCode.LeftOut, 3)]
    [InlineData("A [K:C treble-8] B|", AbcFaultCode.LeftOut, 1)]
    [InlineData("A [K:C clef=bass octave=-1] B|", AbcFaultCode.LeftOut, 1)]
    [InlineData("A [V:1 transpose=-12] B|", AbcFaultCode.LeftOut, 1)]
    [InlineData("A [I:MIDI program 40] B|", AbcFaultCode.LeftOut, 1)]
    [InlineData("A [99 B|", AbcFaultCode.Repeat, 3)]
    [InlineData("A [M:zzz] B|", AbcFaultCode.FieldValue, 1)]
    [InlineData("|:A|B |:c:|", AbcFaultCode.Repeat, 7)]
    public void Fault_IsTold(string music, AbcFaultCode code, int column)
    {
        AbcReadResult result = AbcReader.Read($"X:1\nK:C\n{music}\n");
        AbcFault fault = Assert.Single(result.Faults);
        Assert.Equal((code, 3, column), (fault.Code, fault.Line, fault.Column));
        Assert.NotEmpty(Assert.Single(result.Tunes).ToSong().Notes);
    }

    [Fact]
    public void MidiInstruction_IsToldAndLeftOut()
    {
        AbcFault fault = Assert.Single(AbcReader.Read("X:1\nK:C clef=treble octave=0\n%%MIDI program 40\n%%scale 0.7\nA|\n").Faults);
        Assert.Equal((AbcFaultCode.LeftOut, 3, 1), (fault.Code, fault.Line, fault.Column));
    }

    [Fact]
    public void Repeat_NeverClosed_IsClosedByTheNext() =>
        Assert.Equal([69, 69, 71, 71], AbcReader.Read("X:1\nK:C\n|:A|\n|:B:|\n").Tunes[0].ToSong().Notes.Select(note => (int)note.Pitch));

    [Fact]
    public void Tunes_AreFoundInABook()
    {
        AbcReadResult result = AbcReader.Read("%abc-2.1\nM:3/4\n\nX:1\nT:One\nK:C\nA|\n\nSome words.\n\nX:2\nT:Two\nM:4/4\nK:D % comment\nA|\r\nX:3\r\nK:G\r\nB|");
        Assert.Equal(["1", "2", "3"], result.Tunes.Select(tune => tune.Number));
        Assert.Equal(["3/4", "4/4", "3/4"], result.Tunes.Select(tune => tune.Meter.ToString()));
        Assert.Equal([4, 11, 16], result.Tunes.Select(tune => tune.Line));
        Assert.Equal(16, Assert.Single(result.Faults).Line);
    }

    [Fact]
    public void Tune_WithoutNumber_IsRead()
    {
        AbcReadResult result = AbcReader.Read("M:4/4\nK:Cmaj\nc|\n\nM:6/8\nK:Cmin\nd|\n");
        Assert.Equal(["4/4", "6/8"], result.Tunes.Select(tune => tune.Meter.ToString()));
        Assert.Equal(2, result.FaultCount);
    }

    [Fact]
    public void Sound_MidiIsStandard()
    {
        byte[] bytes = Tune("X:1\nT:Ä\nQ:1/4=90\nK:G\nA|\n").ToMidi().Write();
        Assert.Equal(0, MidiFile.Read(bytes, MidiReadOptions.Strict).FaultCount);
    }

    private static AbcTune Tune(string text)
    {
        AbcReadResult result = AbcReader.Read(text);
        Assert.Empty(result.Faults);
        return Assert.Single(result.Tunes);
    }

    private static Song Play(string text) => Tune("X:1\n" + (text.Contains("L:") ? "" : "L:1/8\n") + text + "\n").ToSong();

    private static string Letters(string text) =>
        string.Concat(Play(text).Notes.Select(note => note.Pitch switch { 81 => 'a', 83 => 'b', 69 => 'A', 71 => 'B', _ => "cdefgab"[(int)Math.Round((note.Pitch - 72) * 7 / 12.0)] }));
}
