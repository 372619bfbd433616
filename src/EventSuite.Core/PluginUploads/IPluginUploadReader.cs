namespace EventSuite.Core.PluginUploads;

/// <summary>What can be asked of the store about uploaded plugins.</summary>
public interface IPluginUploadReader
{
    /// <summary>The upload of that key.</summary>
    PluginUpload? FindPluginUpload(Guid uploadId);

    /// <summary>All uploads of an event, newest first.</summary>
    IReadOnlyList<PluginUpload> PluginUploads(Guid eventId);

    /// <summary>All uploads of a plugin's id, in all events, newest first.</summary>
    IReadOnlyList<PluginUpload> PluginUploadsOf(string pluginId);
}
