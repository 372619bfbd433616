using System.Runtime.InteropServices;

namespace AccountProvisioner.Cli;

/// <summary>
/// Ctrl-C in two steps: the first lets the batch on the wire finish, because its passwords are told only
/// once; the second breaks off at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly PosixSignal[] Listened = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
    private readonly CancellationTokenSource _soon = new();
    private readonly CancellationTokenSource _now = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _count;

    /// <summary>Begin nothing new.</summary>
    public CancellationToken Soon => _soon.Token;

    /// <summary>Break off what is under way.</summary>
    public CancellationToken Now => _now.Token;

    /// <summary>Called on the first signal, from the signal's own thread.</summary>
    public Action? OnFirst { get; set; }

    public void ListenToProcess()
    {
        foreach (var signal in Listened)
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                Raise();
            }));
        }
    }

    public void Raise()
    {
        if (Interlocked.Increment(ref _count) == 1)
        {
            OnFirst?.Invoke();
            _soon.Cancel();
        }
        else
        {
            _now.Cancel();
        }
    }

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _soon.Dispose();
        _now.Dispose();
    }
}
