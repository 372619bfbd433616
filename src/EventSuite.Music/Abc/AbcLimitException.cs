namespace EventSuite.Music.Abc;

/// <summary>A tune that would become larger than the options allow when it is played out.</summary>
public sealed class AbcLimitException(string message) : Exception(message);
