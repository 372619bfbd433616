using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Data.Writing;

/// <summary>An operation with its caller's task.</summary>
internal sealed class WriteJob<T> : WriteJob
{
    private readonly Func<IContestWriter, Outcome<T>> _operation;
    private readonly CancellationTokenRegistration _registration;

    // Callers go on elsewhere: the writer's thread is for writing.
    private readonly TaskCompletionSource<Outcome<T>> _caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Outcome<T>? _outcome;
    private Exception? _thrown;

    public WriteJob(Func<IContestWriter, Outcome<T>> operation, CancellationToken cancellation)
    {
        _operation = operation;
        _registration = cancellation.UnsafeRegister(static (job, token) => ((WriteJob<T>)job!).Cancel(token), this);
    }

    public Task<Outcome<T>> Task => _caller.Task;

    public override bool Run(IContestWriter writer)
    {
        try
        {
            _outcome = _operation(writer);
            return _outcome.Ok;
        }
        catch (Exception exception)
        {
            _thrown = exception;
            return false;
        }
    }

    public override void Acknowledge()
    {
        _registration.Unregister();
        if (_thrown is null)
        {
            _caller.TrySetResult(_outcome!);
        }
        else
        {
            _caller.TrySetException(_thrown);
        }
    }

    public override void Fail(Exception exception)
    {
        _registration.Unregister();
        _caller.TrySetException(_thrown ?? exception);
    }

    private void Cancel(CancellationToken token)
    {
        if (TryCancel())
        {
            _caller.TrySetCanceled(token);
        }
    }
}
