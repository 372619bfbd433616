using System.Runtime.InteropServices;

namespace ModelTrainer.Cli;

/// <summary>Ctrl-C: the first lets the step under way finish and leaves a checkpoint; the second ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly PosixSignal[] Listened = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    /// <summary>Stop soon.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Listens to this process's signals.</summary>
    public void ListenToProcess()
    {
        foreach (PosixSignal signal in Listened)
        {
            registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = !source.IsCancellationRequested;
                source.Cancel();
            }));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }
}
