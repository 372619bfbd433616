namespace EventHost.Plugins.Tests.Support;

/// <summary>A clock that goes on when the test says so. Waiting takes real time: processes live in it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
