using EventSuite.Core.Randomness;
using EventSuite.Data.Events;
using EventSuite.Data.Reading;
using EventSuite.Data.Sqlite;
using EventSuite.Data.Writing;

namespace EventSuite.Data;

/// <summary>What a store has open.</summary>
internal sealed class OpenStore : IDisposable
{
    private readonly SqliteSession? _writing;
    private readonly IDisposable? _folder;

    private OpenStore(ReaderPool readers, SqliteSession? writing, WriterQueue? queue, IDisposable? folder)
    {
        Readers = readers;
        _writing = writing;
        Queue = queue;
        _folder = folder;
    }

    public ReaderPool Readers { get; }

    /// <summary>Null when the store is for reading only.</summary>
    public WriterQueue? Queue { get; }

    public static OpenStore ForReading(SqliteFile file, EventCache cache) => new(new ReaderPool(file, cache), null, null, null);

    public static OpenStore ForWriting(SqliteFile file, EventCache cache, IDisposable folder, TimeProvider time, IRandomness random)
    {
        var session = file.OpenWriter();
        try
        {
            var writer = new ContestWriter(session, cache, time, random);
            session.Enter();
            writer.LoadTip();
            session.Leave();
            return new OpenStore(new ReaderPool(file, cache), session, new WriterQueue(session, writer, time), folder);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    // The writer's connection is the last to close: it folds the write-ahead log into the file.
    public void Dispose()
    {
        Queue?.Dispose();
        Readers.Dispose();
        _writing?.Dispose();
        _folder?.Dispose();
    }
}
