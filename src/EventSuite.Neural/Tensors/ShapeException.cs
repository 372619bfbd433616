namespace EventSuite.Neural.Tensors;

/// <summary>Shapes that do not go together; the message names the operation and the shapes.</summary>
public sealed class ShapeException(string message) : ArgumentException(message);
