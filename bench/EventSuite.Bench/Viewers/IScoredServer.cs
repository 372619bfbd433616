using EventSuite.Bench.Processes;

namespace EventSuite.Bench.Viewers;

/// <summary>A server with one live board whose scores come by HTTP.</summary>
internal interface IScoredServer : IAsyncDisposable
{
    /// <summary>First column of the table.</summary>
    string Name { get; }

    /// <summary>The server's process.</summary>
    ChildProcess Process { get; }

    /// <summary>Where it listens, on this machine only.</summary>
    int Port { get; }

    /// <summary>The event to watch.</summary>
    string Slug { get; }

    /// <summary>Sends one score; the board is another afterwards. Ends when the server has answered.</summary>
    Task ScoreAsync();
}
