using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Transforms;

public class TransposerTests
{
    [Fact]
    public void Transpose_DrumsStay_AndKeySignaturesGoAlong()
    {
        Song song = Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96),
            [new MidiTrackBuilder().KeySignature(0, 2, minor: false).Build(), new MidiTrackBuilder().KeySignature(96, -3, minor: true).Note(0, 96, 62).Note(0, 96, 36, channel: 9).Build()]));
        Song up = song.Transpose(3);
        Assert.Equal([36, 65], up.Notes.Select(n => (int)n.Pitch).Order());
        Assert.Equal([new KeySignature(0, -1, false), new KeySignature(96, -6, true)], up.KeySignatures); // D → F, c → e flat
        Assert.Equal(song.KeySignatures, up.Transpose(-3).KeySignatures);
    }

    [Fact]
    public void Transpose_OutOfRange_FollowsThePolicy()
    {
        var score = new Score(4, [new Note(0, 4, 120, 80, 0, 0, 0), new Note(0, 4, 60, 80, 0, 0, 0)]);
        Assert.Equal([70, 118], score.Transpose(10).Notes.Select(n => (int)n.Pitch));
        Assert.Equal([70], score.Transpose(10, RangePolicy.Drop).Notes.Select(n => (int)n.Pitch));
        Assert.Contains("would become 130", Assert.Throws<InvalidOperationException>(() => score.Transpose(10, RangePolicy.Refuse)).Message, StringComparison.Ordinal);
        Assert.Equal([58, 58], score.Transpose(10, RangePolicy.Fold, new PitchRange(50, 61)).Notes.Select(n => (int)n.Pitch)); // B flat, from 130 and 70
        Assert.Throws<InvalidOperationException>(() => score.Transpose(10, RangePolicy.Fold, new PitchRange(50, 60)));
    }

    [Fact]
    public void Transpose_UpAndDown_GivesItBack() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            int semitones = (seed % 41) - 20;
            return score.Transpose(semitones, RangePolicy.Refuse).Transpose(-semitones, RangePolicy.Refuse).Notes.SequenceEqual(score.Notes);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Fold_AnyPitch_KeepsItsClassWithin() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            var random = new Random(seed);
            byte low = (byte)random.Next(100);
            var range = new PitchRange(low, (byte)random.Next(low + 11, 128));
            int pitch = random.Next(-127, 255);
            int folded = range.Fold(pitch);
            return range.Contains(folded) && (folded - pitch) % 12 == 0 && (!range.Contains(pitch) || folded == pitch);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
