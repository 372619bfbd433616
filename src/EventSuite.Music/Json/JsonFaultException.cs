namespace EventSuite.Music.Json;

/// <summary>Ends the reading of a document at its first wrong value.</summary>
internal sealed class JsonFaultException(string path, string message) : Exception(message)
{
    public string Path { get; } = path;
}
