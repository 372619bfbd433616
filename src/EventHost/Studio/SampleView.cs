using EventSuite.Core.Studio.Samples;

namespace EventHost.Studio;

/// <summary>A sample melody as the API shows it.</summary>
internal sealed record SampleView(string Id, string Title, string About, int Bars, string Midi)
{
    public static SampleView Of(SampleMelody m) => new(m.Id, m.Title, m.About, m.Bars, $"/api/v1/studio/samples/{m.Id}/midi");
}
