using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Midi;

/// <summary>Bytes changed, cut, doubled and swapped at random (seeded): whatever comes, an answer and no exception.</summary>
public class MutationTests
{
    private const int Rounds = 40_000;

    [Fact]
    public void Read_MutatedBytes_AlwaysAnswers()
    {
        var random = new Random(20260716);
        byte[][] seeds = Seeds();
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = Mutate(seeds[random.Next(seeds.Length)], random);
            MidiReadResult strict = MidiFile.Read(bytes, MidiReadOptions.Strict);
            Assert.True(strict.IsUsable ? strict.FaultCount == 0 : strict.FaultCount == 1);
            MidiReadResult lenient = MidiFile.Read(bytes);
            if (lenient.File is not { } file)
            {
                continue;
            }

            Assert.True(strict.IsUsable == (lenient.FaultCount == 0), $"Round {round}: {strict.Refusal}");
            Assert.True(file.Tracks.Sum(t => t.Events.Length) <= bytes.Length, "No event takes less than a byte.");
            byte[] written = file.Write();
            MidiFile again = MidiFile.Read(written).File!;
            Assert.True(again.ContentEquals(file), $"Round {round}");
            Assert.Equal(written, again.Write());
            UseAsMusic(file);
        }
    }

    private static void UseAsMusic(MidiFile file)
    {
        Song song = Song.From(file);
        Assert.True(double.IsFinite(song.Seconds));
        Assert.All(song.ToTimedNotes(), n => Assert.True(n.StartSeconds >= 0 && n.DurationSeconds > 0));
        MidiFile stripped = MidiStripper.Strip(file);
        Assert.Equal(MusicHash.Of(song), MusicHash.Of(Song.From(MidiFile.Read(stripped.Write()).File!)));
        Song crop = song.CropBars(Math.Max(0, song.BarCount - 1) / 2, 8);
        Assert.True(crop.LastNoteEndTick <= crop.EndTick);
        Assert.True(crop.Notes.Length <= song.Notes.Length);
    }

    private static byte[][] Seeds() =>
    [
        Smf.OneTrack("00 FF 58 04 03 02 18 08 00 FF 51 03 07 A1 20 00 C0 05 00 90 3C 40 60 3C 00 00 B0 40 7F 00 90 3E 40 60 3E 00 00 F0 03 43 12 F7 " + Smf.End),
        [.. Smf.Header(1, 2), .. Smf.Chunk("MTrk", Smf.Bytes("00 FF 03 02 41 42 00 FF 59 02 FD 01 " + Smf.End)), .. Smf.Chunk("XXXX", [1, 2]), .. Smf.Chunk("MTrk", Smf.Bytes("83 00 99 24 7F 10 80 3C 00 00 E0 01 40 " + Smf.End))],
        [.. Smf.Header(2, 2, 0xE728), .. Smf.Chunk("MTrk", Smf.Bytes("00 90 40 40 30 80 40 00 " + Smf.End)), .. Smf.Chunk("MTrk", Smf.Bytes("00 91 40 40 30 81 40 00 " + Smf.End))],
        [.. "RIFF"u8, 46, 0, 0, 0, .. "RMIDdata"u8, 30, 0, 0, 0, .. Smf.OneTrack("00 90 3C 40 " + Smf.End)],
    ];

    private static byte[] Mutate(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        for (int times = random.Next(1, 5); times > 0 && bytes.Count > 0; times--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 5), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 30), bytes.Count - at))); break;
                case 4: bytes.Insert(at, (byte)random.Next(128, 256)); break;
                default: bytes[at] = new byte[] { 0, 0x7F, 0x80, 0xFF, 0x2F, 0xF7 }[random.Next(6)]; break;
            }
        }

        return [.. bytes];
    }
}
