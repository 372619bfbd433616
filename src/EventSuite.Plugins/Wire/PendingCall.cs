using System.Text.Json.Serialization.Metadata;

namespace EventSuite.Plugins.Wire;

/// <inheritdoc/>
internal sealed class PendingCall<T>(JsonTypeInfo<T> type, Action<PluginProgress>? progress) : IPendingCall
    where T : class
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answer => _answer.Task;

    public Action<PluginProgress>? Progress => progress;

    public void Succeed(ReadOnlyMemory<byte> result) => _answer.TrySetResult(WireJson.Parse(result, type));

    public void Fail(PluginFaultException fault)
    {
        _answer.TrySetException(fault);
        _ = _answer.Task.Exception; // Seen: whoever could not even send does not wait for it.
    }
}
