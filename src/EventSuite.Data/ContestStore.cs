using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Data.Events;
using EventSuite.Data.Model;
using EventSuite.Data.Reading;
using EventSuite.Data.Sqlite;
using EventSuite.Data.Writing;

namespace EventSuite.Data;

/// <summary>
/// The contest on SQLite: file <c>contest.db</c> in the data folder. It is made closed: the host listens first, then
/// calls <see cref="MigrateAsync"/>, and asks <see cref="IsReady"/> and <see cref="Trouble"/> for its health.
/// </summary>
public sealed class ContestStore(string dataDirectory, TimeProvider time, IRandomness random) : IContestStore, IDisposable
{
    private readonly SqliteFile _file = new(Path.GetFullPath(dataDirectory));
    private readonly EventCache _cache = new();
    private readonly Lock _opening = new();
    private volatile OpenStore? _open;
    private volatile bool _disposed;

    /// <summary>The database file.</summary>
    public string DatabasePath => _file.Path;

    /// <summary>Whether reads are served, and writes unless the store was opened for reading.</summary>
    public bool IsReady => _open is not null;

    /// <summary>
    /// Why nothing can be written: the writer has ended, or its last batch failed (a full disk?). Null when all is well.
    /// </summary>
    public Exception? Trouble => _open?.Queue?.Trouble;

    /// <summary>
    /// Makes the folder when it is missing, takes it for this process, brings the tables up to date and opens the store.
    /// </summary>
    /// <exception cref="StoreFailedException">Another process writes there, or the file system is not fit.</exception>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        var folder = DataFolderLock.Take(_file);
        try
        {
            await SchemaUpdate.RunAsync(_file, cancellation);
            Open(() => OpenStore.ForWriting(_file, _cache, folder, time, random));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Opens an existing store for reading only, also while a host is at work on it.</summary>
    /// <exception cref="StoreFailedException">There is no store.</exception>
    public void OpenForReading()
    {
        if (!File.Exists(_file.Path))
        {
            throw new StoreFailedException($"There is no store at '{_file.Path}'. Name the data folder of a host that has run.");
        }

        Open(() => OpenStore.ForReading(_file, _cache));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreNotReadyException">The store is not open yet.</exception>
    public T Read<T>(Func<IContestReader, T> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var open = Ready();
        return open.Queue is { IsCurrentThread: true }
            ? throw new InvalidOperationException("An operation of the writer reads by the writer that it was given: another snapshot would not see its own writes.")
            : open.Readers.Read(query);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreNotReadyException">The store is not open yet, or for reading only.</exception>
    /// <exception cref="StoreFailedException">The disk did not take it; nothing of the operation is kept.</exception>
    public async Task<Outcome<T>> WriteAsync<T>(Func<IContestWriter, Outcome<T>> operation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var queue = Ready().Queue ?? throw new StoreNotReadyException("The store was opened for reading only.");
        if (queue.IsCurrentThread)
        {
            throw new InvalidOperationException("An operation of the writer cannot start another: do it with the writer that it was given.");
        }

        cancellation.ThrowIfCancellationRequested();
        var job = new WriteJob<T>(operation, cancellation);
        await queue.EnqueueAsync(job, cancellation);
        return await job.Task;
    }

    /// <summary>Writes a copy of the store as it is now, while it goes on: <see cref="StoreBackup"/>.</summary>
    public void Backup(string path) => StoreBackup.Write(_file.Directory, path);

    /// <summary>Writes what was handed in, then closes.</summary>
    public void Dispose()
    {
        lock (_opening)
        {
            _disposed = true;
            _open?.Dispose();
            _open = null;
        }
    }

    private void Open(Func<OpenStore> open)
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_open is not null)
            {
                throw new InvalidOperationException("The store is open already.");
            }

            _open = open();
        }
    }

    private OpenStore Ready()
    {
        var open = _open;
        ObjectDisposedException.ThrowIf(_disposed, this);
        return open ?? throw new StoreNotReadyException("The store is starting. Try again in a moment.");
    }
}
