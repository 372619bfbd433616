using System.Collections.Concurrent;
using EventSuite.Core.Storage;
using EventSuite.Data.Events;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Reading;

/// <summary>
/// Read-only sessions. Each read has one to itself with one snapshot of the write-ahead log, so it neither waits for
/// the writer nor holds it up.
/// </summary>
internal sealed class ReaderPool(SqliteFile file, EventCache cache) : IDisposable
{
    // More may be at work at a time; only so many are kept.
    private const int Kept = 16;

    private readonly ConcurrentBag<Lease> _idle = [];
    private volatile bool _closed;

    public T Read<T>(Func<IContestReader, T> query)
    {
        var lease = _idle.TryTake(out var idle) ? idle : Open();
        try
        {
            return lease.Run(query);
        }
        finally
        {
            GiveBack(lease);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var lease))
        {
            lease.Dispose();
        }
    }

    private Lease Open()
    {
        var session = file.OpenReader();
        return new Lease(session, new ContestReader(session, cache));
    }

    private void GiveBack(Lease lease)
    {
        if (_closed || _idle.Count >= Kept || lease.Broken)
        {
            lease.Dispose();
        }
        else
        {
            _idle.Add(lease);
        }
    }

    private sealed class Lease(SqliteSession session, ContestReader reader) : IDisposable
    {
        /// <summary>Whether its transaction could not be ended.</summary>
        public bool Broken { get; private set; }

        public T Run<T>(Func<IContestReader, T> query)
        {
            session.Enter();
            Broken = true;
            session.Run("BEGIN");
            try
            {
                return query(reader);
            }
            finally
            {
                session.EndStreams();
                session.Run("COMMIT");
                session.Leave();
                Broken = false;
            }
        }

        public void Dispose() => session.Dispose();
    }
}
