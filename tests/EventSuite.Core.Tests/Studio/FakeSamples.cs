using EventSuite.Core.Studio.Samples;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Studio;

/// <summary>One sample, <c>tune</c>.</summary>
internal sealed class FakeSamples : ISampleMelodies
{
    public IReadOnlyList<SampleMelody> All { get; } = [new("tune", "A Tune", "To begin with.", 8, FakeInspector.File(mark: 200))];
}
