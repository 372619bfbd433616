namespace EventSuite.Neural.Modules;

/// <summary>A mode for as long as it is not disposed; then the one before.</summary>
public sealed class ModeScope : IDisposable
{
    private readonly Module module;
    private readonly bool before;

    internal ModeScope(Module module, bool training)
    {
        this.module = module;
        before = module.IsTraining;
        module.SetMode(training);
    }

    /// <inheritdoc/>
    public void Dispose() => module.SetMode(before);
}
