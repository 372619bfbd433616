using EventSuite.Music.Midi;

namespace EventSuite.Music.Tests.Midi;

/// <summary>
/// Each folder of broken files names one fault. The strict reader stops at the first fault in the order of the bytes,
/// so where a file has another one before it, that one is listed here by file name.
/// </summary>
public class InvalidFolderTests
{
    [Theory]
    [InlineData("Invalid Channel Event Parameter Value", 38, "InvalidDataByte")]
    [InlineData("Invalid Chunk Size", 49, "InvalidChunkSize")]
    [InlineData("Invalid Key Signature Key", 7, "InvalidKeySignatureKey")]
    [InlineData("Invalid Key Signature Scale", 40, "InvalidKeySignatureScale")]
    [InlineData("Invalid Meta Event Parameter Value", 25, "InvalidKeySignatureScale,InvalidSmpteOffset")]
    [InlineData("Invalid SMPTE Frames", 2, "InvalidSmpteOffset")]
    [InlineData("No End of Track", 5, "NoEndOfTrack")]
    [InlineData("No Header Chunk", 53, "NoHeaderChunk,InvalidRiff")]
    [InlineData("Not Enough Bytes", 48, "NotEnoughBytes,TrailingBytes,InvalidChunkId,InvalidRiff")]
    [InlineData("Unexpected Running Status", 17, "UnexpectedRunningStatus")]
    [InlineData("Unexpected Track Chunks Count", 1, "TrackCountMismatch")]
    [InlineData("Unknown Channel Event", 9, "InvalidStatus")]
    [InlineData("Unknown Chunk Id", 1, "NoTracks")] // an unknown chunk is allowed, a file without tracks is not
    [InlineData("Unknown File Format", 1, "UnknownFormat")]
    public void Read_BrokenFiles_StrictNamesTheFault_LenientRepairsOrSaysWhyNot(string folder, int count, string codes)
    {
        string[] paths = SharedData.Files("midi-torture/drywetmidi/Invalid/" + folder);
        Assert.Equal(count, paths.Length);
        foreach (string path in paths)
        {
            string name = Path.GetFileName(path);
            byte[] bytes = File.ReadAllBytes(path);
            MidiReadResult strict = MidiFile.Read(bytes, MidiReadOptions.Strict);
            MidiReadResult lenient = MidiFile.Read(bytes);
            if (NotBroken.Contains(name))
            {
                Assert.Empty(lenient.Faults);
                Assert.True(strict.IsUsable, name);
                continue;
            }

            string expected = EarlierFault.TryGetValue($"{folder}/{name}", out MidiFaultCode earlier) ? earlier.ToString() : codes;
            Assert.False(strict.IsUsable, name);
            Assert.True(expected.Split(',').Contains(strict.Refusal.Code.ToString()), $"{name}: {strict.Refusal}");
            Assert.NotEqual(0, lenient.FaultCount);
            Assert.Equal(lenient.IsUsable, lenient.Faults.All(f => f.Repair is not null));
        }
    }

    [Theory]
    [InlineData("No Header Chunk", 3)] // music after a Macintosh or other header
    [InlineData("Not Enough Bytes", 47)] // the one refused is a RIFF file without music
    [InlineData("Unknown Chunk Id", 0)]
    public void Read_BrokenFiles_LenientSavesMostOfThem(string folder, int usable) =>
        Assert.Equal(usable, SharedData.Files("midi-torture/drywetmidi/Invalid/" + folder).Count(p => MidiFile.Read(File.ReadAllBytes(p)).IsUsable));

    /// <summary>RMID files whose envelope ends in text: the music is whole.</summary>
    private static readonly HashSet<string> NotBroken =
        ["Naked_In_The_Rain.mid", "Chop_Suey.mid", "serah.mid", "gloria_estefan-ayer.mid"];

    private static readonly Dictionary<string, MidiFaultCode> EarlierFault = new()
    {
        ["Invalid Channel Event Parameter Value/Ich-Mucht-So-Gern-''Dave-Dudley''-Hor'n-2.mid"] = MidiFaultCode.UnexpectedRunningStatus,
        ["Invalid Chunk Size/The-Trial.mid"] = MidiFaultCode.NotEnoughBytes,
        ["Invalid Chunk Size/outkast-roses.mid"] = MidiFaultCode.TrackCountMismatch,
        ["Invalid Key Signature Key/Il-Silenzio-1.mid"] = MidiFaultCode.InvalidMetaLength,
        ["Not Enough Bytes/Lambada-Mix.mid"] = MidiFaultCode.InvalidMetaValue,
        ["Unexpected Running Status/sharona.mid"] = MidiFaultCode.InvalidDataByte,
        ["Unexpected Running Status/Nirvana_-_Been_A_Son.mid"] = MidiFaultCode.NotEnoughBytes,
        ["Unexpected Running Status/babe3.mid"] = MidiFaultCode.NotEnoughBytes,
        ["Unexpected Running Status/grease06.mid"] = MidiFaultCode.NotEnoughBytes,
        ["Unknown Channel Event/whiteshade.mid"] = MidiFaultCode.InvalidDataByte,
        ["Unknown Channel Event/songwhiteshade.mid"] = MidiFaultCode.InvalidDataByte,
        ["Unknown Channel Event/dixie-nw.mid"] = MidiFaultCode.InvalidDataByte,
        ["Unknown Channel Event/chuyen_doa_quynh_huong.mid"] = MidiFaultCode.InvalidDataByte,
        ["Unknown Channel Event/MILES.Children.mid"] = MidiFaultCode.InvalidDataByte,
        ["Unknown Channel Event/mygraduation2.mid"] = MidiFaultCode.InvalidDataByte,
        ["Unknown Channel Event/prgybess.mid"] = MidiFaultCode.NotEnoughBytes,
    };
}
