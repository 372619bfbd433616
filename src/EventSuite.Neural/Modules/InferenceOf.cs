namespace EventSuite.Neural.Modules;

/// <summary>The way to an <see cref="Inference{TModule}"/>.</summary>
public static class Inference
{
    /// <summary>A model for use.</summary>
    public static Inference<TModule> Of<TModule>(TModule module)
        where TModule : Module => new(module);
}
