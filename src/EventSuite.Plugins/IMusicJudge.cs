namespace EventSuite.Plugins;

/// <summary>
/// A judge. The class needs a public constructor without parameters or with one <see cref="PluginContext"/>, in which
/// models are loaded; there is one object for each worker process, and it is called by one thread at a time.
/// </summary>
public interface IMusicJudge
{
    /// <summary>Judges one piece, blind: no name, no owner. The same file must give the same score.</summary>
    /// <param name="request">The music.</param>
    /// <param name="call">Cancellation, progress and log of this call.</param>
    /// <exception cref="PluginFaultException">The music cannot be judged: <see cref="PluginFaultException.MusicUnusable"/>.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    Judgement Judge(JudgeRequest request, PluginCall call);
}
