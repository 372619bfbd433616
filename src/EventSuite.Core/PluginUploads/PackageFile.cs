namespace EventSuite.Core.PluginUploads;

/// <summary>One file of an uploaded plugin.</summary>
/// <param name="Name">Where it lies in the plugin's folder, with <c>/</c> between folders; checked to stay inside.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="IsExecutable">Whether the zip says that it is a program.</param>
public sealed record PackageFile(string Name, byte[] Bytes, bool IsExecutable);
