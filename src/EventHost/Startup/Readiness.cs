namespace EventHost.Startup;

/// <summary>Whether the host is ready: the store migrated, the first event there.</summary>
internal sealed class Readiness
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    public Task WhenReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(cancellation);

    public void Set() => _ready.TrySetResult();
}
