namespace EventSuite.Core.Storage;

/// <summary>What was answered to an idempotency key.</summary>
/// <param name="RequestHash">Hash of the request it belongs to: the same key with another body is refused.</param>
/// <param name="Answer">The answer, as the use case wrote it.</param>
public sealed record IdempotentAnswer(string RequestHash, string Answer);
