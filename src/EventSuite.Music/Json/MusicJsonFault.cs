namespace EventSuite.Music.Json;

/// <summary>Why a text is not music in JSON.</summary>
/// <param name="Path">Where, such as <c>$.tracks[0].notes[12]</c>; property names in it are the text's own.</param>
/// <param name="Line">Line of the text, 1 for the first; null when the form is right and a value is not.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record MusicJsonFault(string Path, long? Line, string Message)
{
    /// <summary>Place and message in one line.</summary>
    public override string ToString() => Line is { } line ? $"{Path} (line {line}): {Message}" : $"{Path}: {Message}";
}
