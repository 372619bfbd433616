namespace ModelTrainer.Training;

/// <summary>A training that came to nothing: its loss is no number any more.</summary>
internal sealed class DivergedException(string message) : Exception(message);
