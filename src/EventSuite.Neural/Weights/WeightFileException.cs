namespace EventSuite.Neural.Weights;

/// <summary>A weight file that cannot be used; the message says what is wrong with it and where.</summary>
public sealed class WeightFileException(string message, Exception? inner = null) : Exception(message, inner);
