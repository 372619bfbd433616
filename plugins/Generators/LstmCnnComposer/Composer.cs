using EventSuite.Neural.Kernels;
using EventSuite.Plugins;
using LstmCnnComposer.Tasks;

namespace LstmCnnComposer;

/// <summary>Writes music event by event with an LSTM that hears the bars before and the leading part through convolutions.</summary>
public sealed class Composer : IMusicGenerator
{
    private readonly StyleLibrary _library;
    private readonly int _threads;

    /// <summary>A composer with the weights of its folder.</summary>
    /// <exception cref="InvalidDataException">Weights are missing or broken; the message says what to do.</exception>
    public Composer(PluginContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        (_library, _threads) = (new StyleLibrary(context.Folder), context.Limits.Threads);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(call);
        var settings = SettingsReader.Read(request.Parameters);
        if (!_library.Has(settings.Style))
        {
            throw PluginFaultException.InvalidParameter("style", $"There are no weights for the style '{settings.Style}'. There are: {string.Join(", ", _library.Names)}.");
        }

        // An event's sums are small: threads beyond those granted would wait for one another on a busy machine.
        using Work.Scope threads = Work.Limit(_threads);
        var compositions = new List<Composition>();
        for (int i = 0; i < request.Count; i++)
        {
            call.ThrowIfCancelled();
            var job = new Job(_library, settings, request.NewRandom(i), call.Cancellation);
            compositions.Add(request.Task switch
            {
                MusicTask.Compose => ComposeTask.Run(job),
                MusicTask.Continue => ContinueTask.Run(job, request.Inputs[0]),
                MusicTask.Accompany => AccompanyTask.Run(job, request.Inputs[0]),
                MusicTask.Edit => EditTask.Run(job, request.Inputs[0]),
                _ => throw PluginFaultException.InvalidParameter("task", $"This composer cannot {request.Task.Name()}."),
            });
            call.Report((i + 1.0) / request.Count, $"{i + 1} of {request.Count} written");
        }

        return compositions;
    }
}
