namespace EventSuite.Plugins;

/// <summary>
/// A composer. The class needs a public constructor without parameters or with one <see cref="PluginContext"/>, in which
/// models are loaded; there is one object for each worker process, and it is called by one thread at a time.
/// </summary>
public interface IMusicGenerator
{
    /// <summary>
    /// Makes music. The same request must give the same bytes: draw chance from <see cref="GenerateRequest.NewRandom"/>,
    /// and read no clock.
    /// </summary>
    /// <param name="request">What is wanted; parameters are checked and complete.</param>
    /// <param name="call">Cancellation, progress and log of this call.</param>
    /// <returns>Exactly <see cref="GenerateRequest.Count"/> compositions.</returns>
    /// <exception cref="PluginFaultException">The request cannot be met: see the static methods of the exception.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call);
}
