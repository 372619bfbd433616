namespace EventSuite.Core.PluginUploads;

/// <summary>What an operation may do to uploaded plugins.</summary>
public interface IPluginUploadWriter
{
    /// <summary>Adds an upload.</summary>
    void AddPluginUpload(PluginUpload upload);

    /// <summary>Replaces what was decided about an upload.</summary>
    void UpdatePluginUpload(PluginUpload upload);
}
