namespace EventSuite.Plugins.Tests.Wire;

/// <summary>Bytes that come in pieces of given lengths, again and again.</summary>
internal sealed class CutStream(byte[] bytes, int[] pieces) : MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true)
{
    private int _next;

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(Math.Min(buffer.Length, pieces[_next++ % pieces.Length]), Length - Position);
        GetBuffer().AsSpan((int)Position, count).CopyTo(buffer);
        Position += count;
        return count;
    }
}
