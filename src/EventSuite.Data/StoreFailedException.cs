namespace EventSuite.Data;

/// <summary>The store cannot keep what it was given: nothing of it is on disk, so it may be tried again.</summary>
public sealed class StoreFailedException(string message, Exception? inner = null) : Exception(message, inner);
