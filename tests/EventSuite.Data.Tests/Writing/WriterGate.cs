using EventSuite.Core.Results;

namespace EventSuite.Data.Tests.Writing;

/// <summary>Holds the writer up, so that what is handed in meanwhile falls into one batch.</summary>
internal sealed class WriterGate : IDisposable
{
    private readonly ManualResetEventSlim _open = new();

    private Task<Outcome<Done>> Holding { get; set; } = null!;

    /// <summary>Ends when the writer is inside.</summary>
    public static async Task<WriterGate> CloseAsync(ContestStore store)
    {
        var gate = new WriterGate();
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gate.Holding = store.WriteAsync<Done>(_ =>
        {
            inside.SetResult();
            gate._open.Wait(TimeSpan.FromMinutes(1));
            return Done.It;
        });
        await inside.Task;
        return gate;
    }

    public void Open() => _open.Set();

    public void Dispose()
    {
        Open();
        Holding.Wait(TimeSpan.FromMinutes(1));
        _open.Dispose();
    }
}
