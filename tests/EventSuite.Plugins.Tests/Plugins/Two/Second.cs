using EventSuite.Plugins;

namespace Two;

/// <summary>One of two composers in an assembly, which may have one.</summary>
public sealed class Second : IMusicGenerator
{
    public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call) => [];
}
