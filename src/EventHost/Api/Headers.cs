namespace EventHost.Api;

/// <summary>Header names of the API.</summary>
internal static class Headers
{
    public const string IdempotencyKey = "Idempotency-Key";
}
