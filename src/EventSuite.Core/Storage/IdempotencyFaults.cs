using EventSuite.Core.Results;

namespace EventSuite.Core.Storage;

/// <summary>Refusals about idempotency keys.</summary>
public static class IdempotencyFaults
{
    /// <summary>Longest key.</summary>
    public const int MaxKeyLength = 200;

    /// <summary>The key is empty or too long.</summary>
    public static Fault KeyLength() =>
        Fault.Invalid("idempotency_key", $"An Idempotency-Key has 1 to {MaxKeyLength} characters.", "Idempotency-Key");

    /// <summary>The key was used for something else.</summary>
    public static Fault KeyReused() => new(
        FaultKind.Unprocessable, "idempotency_key_reused", "This Idempotency-Key was used before with another request. Use a new key.", "Idempotency-Key");
}
