namespace EventSuite.Music.Midi;

/// <summary>One place where a file breaks the standard or a limit.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Offset">Byte offset from the start of the input.</param>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Repair">What the lenient reader did about it; null when the file was refused for it.</param>
public sealed record MidiFault(MidiFaultCode Code, int Offset, string Message, string? Repair)
{
    /// <summary>Code, place, message and repair in one line.</summary>
    public override string ToString() =>
        $"{Code} at byte {Offset}: {Message}" + (Repair is null ? "" : $" Repaired: {Repair}");
}
