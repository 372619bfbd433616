namespace EventSuite.Plugins.Manifests;

/// <summary>Something in a <c>plugin.json</c> that is wrong.</summary>
/// <param name="Path">Where, such as <c>$.parameters[2].min</c>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What would be right.</param>
public sealed record ManifestFault(string Path, string What, string Mend)
{
    /// <summary>All in one line.</summary>
    public override string ToString() => $"{Path}: {What} {Mend}";
}
