namespace EventSuite.Plugins.Manifests;

/// <summary>What a plugin is.</summary>
public enum PluginKind
{
    /// <summary>A composer: <see cref="IMusicGenerator"/>.</summary>
    Generator,

    /// <summary>A judge: <see cref="IMusicJudge"/>.</summary>
    Judge,
}
