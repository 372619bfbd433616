using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Submissions;

namespace EventHost.Api;

/// <summary>An event as the API shows it.</summary>
/// <param name="Deadline">When entries really close for everybody; null: the organiser closes by hand.</param>
/// <param name="PlannedDeadline">When the agenda says so.</param>
internal sealed record EventView(
    string Slug,
    string Title,
    string Tagline,
    string Zone,
    DateOnly StartDate,
    Phase Phase,
    ClockMode Clock,
    Visibility Visibility,
    DateTimeOffset? Deadline,
    DateTimeOffset? PlannedDeadline,
    IReadOnlyList<AgendaItem> Agenda,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<string> ScoreTitles,
    IReadOnlyList<RoundView> Rounds,
    string? CurrentRound,
    IReadOnlyList<string> TieBreak,
    SubmissionLimits Limits,
    int Finalists,
    IReadOnlyList<AwardCategory> Awards,
    NamingView Naming,
    string Rules,
    int Revision)
{
    public static EventView Of(ContestEvent e) => new(
        e.Slug, e.Definition.Title, e.Definition.Tagline, e.Definition.Zone, e.Definition.StartDate, e.Phase, e.Definition.Clock,
        e.Definition.Visibility, e.Deadline, e.PlannedDeadline, e.Definition.Agenda, e.Definition.Criteria, e.Definition.ScoreTitles,
        [.. e.Definition.Rounds.Select(r => new RoundView(r.Id, r.Name, r.Standings, r.MinJudgments, e.PhaseOf(r)))],
        e.CurrentRound?.Id, e.Definition.TieBreak, e.Definition.Limits, e.Definition.Finalists, e.Definition.Awards,
        new NamingView("#eventName-userName-compositionName", SubmissionName.Of(e.Slug, "your.name", "MyTune")),
        e.Definition.Rules, e.Revision);
}
