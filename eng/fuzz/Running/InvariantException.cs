namespace MusicFuzz.Running;

/// <summary>Something that must hold for every input does not.</summary>
public sealed class InvariantException(string message) : Exception(message);
