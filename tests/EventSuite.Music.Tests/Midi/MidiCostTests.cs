using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Midi;

/// <summary>What the densest files cost: memory by the byte of input, the same for short and long files.</summary>
public class MidiCostTests
{
    private const int MostBytesPerByte = 64;

    [Theory]
    [InlineData("00 C0 01", "00 01")] // two bytes an event
    [InlineData("00 90 3C 40", "00 3C 40")] // notes that never end, all on one key
    [InlineData("00 90 3C 40", "00 3C 40 00 3C 00")]
    [InlineData("00 FF 01 00", "00 FF 01 00")] // empty texts
    [InlineData("00 FF 58 02 01 02", "01 FF 58 02 01 02")] // broken time signatures
    [InlineData("00 FF 51 03 00 00 01", "01 FF 51 03 00 00 02 00 FF 51 03 00 00 01")]
    [InlineData("00 F4", "00 F4")] // faults
    [InlineData("00 FF 21 01 FF 00 90 3C 40", "00 FF 21 01 FE 00 90 3C 40 00 FF 21 01 FD 00 90 3D 40")] // the highest ports
    [InlineData("FF", "FF")] // a quantity without end
    [InlineData("00 C0 01 00 FF 2F 00", "4D 54 72 6B 00 00 00 00")] // tracks without anything
    [InlineData("00 C0 01 00 FF 2F 00", "4D 54 72 6B 7F 00 00 00 00 00")] // tracks that say they are long
    public void Read_DensestFiles_TakeMemoryLinearInTheirLength(string first, string repeated)
    {
        foreach (int length in new[] { 50_000, 1_000_000 })
        {
            byte[] unit = Smf.Bytes(repeated);
            byte[] body = [.. Smf.Bytes(first), .. Enumerable.Range(0, length / unit.Length).SelectMany(_ => unit)];
            byte[] bytes = [.. Smf.Header(1, 1), .. "MTrk"u8, 0, (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. body];
            long before = GC.GetAllocatedBytesForCurrentThread();
            if (MidiFile.Read(bytes).File is { } file)
            {
                Song song = Song.From(file);
                Assert.True(song.BarCount >= 0 && song.Seconds >= 0);
            }

            long perByte = (GC.GetAllocatedBytesForCurrentThread() - before) / bytes.Length;
            Assert.InRange(perByte, 0, MostBytesPerByte);
        }
    }
}
