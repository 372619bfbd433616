using EventSuite.Music.Midi;

namespace EventSuite.Music.Tests.Midi;

/// <summary>The jazz-soft set: one feature or one fault per file, told by its name.</summary>
public class JazzSoftTests
{
    private static readonly Dictionary<string, MidiFaultCode> Broken = new()
    {
        ["test-empty-file.mid"] = MidiFaultCode.Empty,
        ["test-not-a-midi-file.mid"] = MidiFaultCode.NoHeaderChunk,
        ["test-syx-7e-06-01-id-request.syx"] = MidiFaultCode.NoHeaderChunk,
        ["test-corrupt-file-missing-byte.mid"] = MidiFaultCode.NotEnoughBytes,
        ["test-corrupt-file-extra-byte.mid"] = MidiFaultCode.TrailingBytes,
        ["test-2-tracks-type-0.mid"] = MidiFaultCode.TrackCountMismatch,
        ["test-running-status-metaevent.mid"] = MidiFaultCode.UnexpectedRunningStatus,
        ["test-running-status-sysex.mid"] = MidiFaultCode.UnexpectedRunningStatus,
    };

    [Fact]
    public void Read_EachFile_IsCleanOrHasTheFaultOfItsName()
    {
        foreach (string path in SharedData.Files("midi-torture/jazz-soft/midi"))
        {
            string name = Path.GetFileName(path);
            MidiReadResult strict = MidiFile.Read(File.ReadAllBytes(path), MidiReadOptions.Strict);
            MidiFaultCode? expected = name.StartsWith("test-illegal-message") ? MidiFaultCode.InvalidStatus
                : Broken.TryGetValue(name, out MidiFaultCode code) ? code : null;
            Assert.True(strict.Refusal?.Code == expected, $"{name}: {strict.Refusal}");
        }
    }

    [Fact]
    public void Read_RunningStatusAcrossMetaAndSysex_LenientGoesOnWithTheStatus()
    {
        string folder = SharedData.Folder("midi-torture/jazz-soft/midi");
        foreach (string name in new[] { "test-running-status-metaevent.mid", "test-running-status-sysex.mid" })
        {
            MidiTrack[] tracks = [.. MidiFile.Read(File.ReadAllBytes(Path.Combine(folder, name))).File!.Tracks];
            Assert.Equal(
                tracks.Sum(t => t.Events.ToArray().Count(e => e.IsNoteStart)),
                tracks.Sum(t => t.Events.ToArray().Count(e => e.IsNoteEnd)));
        }
    }
}
