using System.Text;

namespace EventHost.Plugins.Workers;

/// <summary>
/// Reads all that a worker writes to standard error, so that it never waits for us, and keeps the beginning and the
/// end: a stack overflow says what it is in its first line, an exception in its last.
/// </summary>
internal sealed class StandardErrorTail
{
    private const int Head = 600;
    private const int Tail = 1400;

    private readonly StringBuilder _head = new();
    private readonly StringBuilder _tail = new();
    private long _left;

    public StandardErrorTail(StreamReader reader)
    {
        Drained = Task.Run(() => DrainAsync(reader));
    }

    /// <summary>Ends when the stream has.</summary>
    public Task Drained { get; }

    /// <summary>What is kept, without control characters but line breaks; empty when nothing was written.</summary>
    public string Text
    {
        get
        {
            lock (_head)
            {
                var gap = _left > 0 ? $" … ({_left:N0} characters) … " : "";
                return new string([.. $"{_head}{gap}{_tail}".Where(c => c == '\n' || !char.IsControl(c))]).Trim();
            }
        }
    }

    private async Task DrainAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        try
        {
            int count;
            while ((count = await reader.ReadAsync(buffer)) > 0)
            {
                Keep(buffer.AsSpan(0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe broke when the worker was ended: all that there is has been read.
        }
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        lock (_head)
        {
            var first = Math.Min(text.Length, Head - _head.Length);
            _head.Append(text[..first]);
            _tail.Append(text[first..]);
            if (_tail.Length > Tail)
            {
                _left += _tail.Length - Tail;
                _tail.Remove(0, _tail.Length - Tail);
            }
        }
    }
}
