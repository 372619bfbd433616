using System.Net;
using System.Net.Sockets;

namespace EventSuite.Bench.Processes;

/// <summary>This machine's own network.</summary>
internal static class Loopback
{
    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>An own source address for every few thousand connections, since each address has only so many ports.</summary>
    public static IPAddress Source(int index) => new([127, 0, 0, (byte)(2 + (index / 5000))]);
}
