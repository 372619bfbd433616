namespace EventSuite.Data;

/// <summary>The store is not open yet (the host listens first, then migrates). Try again in a moment.</summary>
public sealed class StoreNotReadyException(string message) : InvalidOperationException(message);
