namespace AccountProvisioner.Credentials;

/// <summary>credentials.csv could not be written in the middle of a run.</summary>
internal sealed class SaveFailedException(string message, string? unsaved, Exception inner) : Exception(message, inner)
{
    /// <summary>The whole file as text when it could be written nowhere, else null.</summary>
    public string? Unsaved => unsaved;
}
