using EventSuite.Core.Results;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Tests.Support;

/// <summary>Takes files that begin with M; their second byte is the playing time in units of ten seconds.</summary>
internal sealed class FakeInspector : IMusicInspector
{
    /// <summary>What happens meanwhile: inspecting takes its time.</summary>
    public Action? Meanwhile { get; set; }

    public static byte[] File(byte tensOfSeconds = 6, byte mark = 0) => [(byte)'M', tensOfSeconds, mark];

    public Outcome<InspectedMusic> Inspect(ReadOnlySpan<byte> file)
    {
        Meanwhile?.Invoke();
        return file[0] == 'M'
            ? new InspectedMusic(new MusicFacts(Bars: 16, Seconds: file[1] * 10, Notes: 100, ContentHash: new string('0', 64)), [(byte)'S', file[^1]])
            : new Fault(FaultKind.UnsupportedMedia, "not_midi", "This is no MIDI file.", "file");
    }
}
