namespace EventHost.CommandLine.Music;

/// <summary>Something wrong with a file.</summary>
/// <param name="Code">Which rule, such as <c>MissingEndOfTrack</c>.</param>
/// <param name="Byte">Offset in the file (MIDI); null for text.</param>
/// <param name="Line">Line of the text, 1 for the first; null for MIDI.</param>
/// <param name="Tune">Of a book of tunes the one it lies in, 1 for the first; null for others.</param>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Repair">What was done about it; null when the file was refused for it.</param>
internal sealed record ReadFault(string Code, int? Byte, long? Line, int? Tune, string Message, string? Repair)
{
    /// <summary>Where it is, for people.</summary>
    public string Place => string.Join(", ", new[]
    {
        Byte is { } at ? $"byte {at}" : null, Line is { } line ? $"line {line}" : null, Tune is { } tune ? $"tune {tune}" : null,
    }.OfType<string>());

    public override string ToString() => $"{Code}{(Place.Length > 0 ? $" ({Place})" : "")}: {Message}{(Repair is null ? "" : $" Repaired: {Repair}")}";
}
