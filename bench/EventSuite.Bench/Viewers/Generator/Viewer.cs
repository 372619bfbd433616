using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EventSuite.Bench.Processes;

namespace EventSuite.Bench.Viewers.Generator;

/// <summary>
/// One viewer: a socket that speaks just enough WebSocket and SignalR, so that ten thousand of them cost the machine
/// little beside the server that is measured.
/// </summary>
internal sealed class Viewer : IDisposable
{
    private static readonly byte[] Handshake = Frames.OfClient("""{"protocol":"json","version":1}""");
    private static readonly byte[] Ping = Frames.OfClient("""{"type":6}""");

    private readonly int _index;
    private readonly Arrivals _arrivals;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly SocketAsyncEventArgs _receiving = new();
    private byte[] _buffer = new byte[8 * 1024];
    private int _filled;

    // The beginning of a message whose end is in a later frame.
    private byte[] _begun = [];

    public Viewer(int index, Arrivals arrivals)
    {
        _index = index;
        _arrivals = arrivals;
        _receiving.Completed += (_, _) => Receive(completed: true);
    }

    /// <summary>Connects and asks for the board; the answer counts as arrived when it comes.</summary>
    public void Open(int port, string slug)
    {
        _socket.Bind(new IPEndPoint(Loopback.Source(_index), 0));
        _socket.Connect(IPAddress.Loopback, port);
        _socket.Send(Encoding.ASCII.GetBytes(
            $"GET /hubs/leaderboard HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ZXZlbnRzdWl0ZS1iZW5jaA==\r\n\r\n"));
        var answer = ReadHead();
        if (!answer.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"The server did not open a WebSocket: {answer}");
        }

        _socket.Send(Handshake);
        _socket.Send(Frames.OfClient($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{slug}}"]}"""));
        Receive(completed: false);
    }

    /// <summary>Tells the server that the viewer is still there, as every SignalR client does.</summary>
    public void KeepAlive() => _socket.Send(Ping);

    public void Dispose()
    {
        _socket.Dispose();
        _receiving.Dispose();
    }

    private string ReadHead()
    {
        var head = new byte[4096];
        var length = 0;
        while (!head.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = length < head.Length ? _socket.Receive(head, length, 1, SocketFlags.None) : 0;
            length += read > 0 ? read : throw new InvalidDataException("The server closed while answering the upgrade.");
        }

        return Encoding.ASCII.GetString(head, 0, length);
    }

    private void Receive(bool completed)
    {
        try
        {
            while (true)
            {
                if (completed)
                {
                    if (_receiving.SocketError != SocketError.Success || _receiving.BytesTransferred == 0)
                    {
                        _arrivals.Lost(_index, _receiving.SocketError.ToString());
                        return;
                    }

                    Take(_receiving.BytesTransferred, Stopwatch.GetTimestamp());
                }

                _receiving.SetBuffer(_buffer, _filled, _buffer.Length - _filled);
                if (_socket.ReceiveAsync(_receiving))
                {
                    return;
                }

                completed = true;
            }
        }
        catch (Exception e) when (e is InvalidDataException or ObjectDisposedException or SocketException)
        {
            _arrivals.Lost(_index, e.Message);
        }
    }

    private void Take(int read, long now)
    {
        _filled += read;
        var from = 0;
        while (Frames.TryRead(_buffer.AsSpan(from, _filled - from), out var opcode, out var start, out var length))
        {
            if (opcode is Frames.Text or Frames.Continuation)
            {
                TakeText(_buffer.AsSpan(from + start, length), now);
            }
            else if (opcode == Frames.Close)
            {
                throw new InvalidDataException("the server closed the connection");
            }

            from += start + length;
        }

        _buffer.AsSpan(from, _filled - from).CopyTo(_buffer);
        _filled -= from;
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }

    private void TakeText(ReadOnlySpan<byte> payload, long now)
    {
        if (_begun.Length > 0)
        {
            payload = (byte[])[.. _begun, .. payload];
        }

        var whole = payload.LastIndexOf(Frames.RecordSeparator) + 1;
        _arrivals.Take(_index, payload[..whole], now);
        _begun = payload[whole..].ToArray();
    }
}
