using EventSuite.Core.Events;

namespace EventHost.Api;

/// <summary>An event in a list.</summary>
internal sealed record EventSummary(string Slug, string Title, string Tagline, string Zone, DateOnly StartDate, Phase Phase)
{
    public static EventSummary Of(ContestEvent e) =>
        new(e.Slug, e.Definition.Title, e.Definition.Tagline, e.Definition.Zone, e.Definition.StartDate, e.Phase);
}
