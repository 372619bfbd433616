namespace EventHost.Plugins.Catalogue;

/// <summary>Where a plugin's folder lies.</summary>
internal enum PluginOrigin
{
    /// <summary>It came with the host.</summary>
    Resident,

    /// <summary>In the plugins folder: the organiser put it there, or approved it.</summary>
    Dropped,

    /// <summary>A team uploaded it; it waits for the organiser.</summary>
    Uploaded,
}
