namespace EventHost.Plugins.Catalogue;

/// <summary>An upload that the organiser let in.</summary>
/// <param name="Folder">Its folder in the plugins folder.</param>
/// <param name="ContentHash">What was approved, for the record: whoever changes the folder afterwards has the host's own rights.</param>
/// <param name="OwnerId">The team or account that brought it.</param>
internal sealed record ApprovedUpload(string Folder, string ContentHash, Guid? OwnerId);
