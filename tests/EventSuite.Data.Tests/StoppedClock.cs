namespace EventSuite.Data.Tests;

/// <summary>Time stands still, so that no batch ends for having taken long.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public static readonly StoppedClock It = new();

    public override DateTimeOffset GetUtcNow() => StoreFixture.Noon;

    public override long GetTimestamp() => 0;
}
