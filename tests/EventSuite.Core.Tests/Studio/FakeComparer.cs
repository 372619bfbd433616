using EventSuite.Core.Studio.Origins;

namespace EventSuite.Core.Tests.Studio;

/// <summary>Tells the last bytes of both files, so that a test sees what was compared.</summary>
internal sealed class FakeComparer : INoteComparer
{
    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    public NoteChange Compare(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        Asked++;
        return new NoteChange(0, after[^1], before[^1]);
    }
}
