using EventSuite.Core.Events;

namespace EventHost.Api;

/// <summary>A round as the API shows it.</summary>
/// <param name="Phase">The phase in which it is judged.</param>
internal sealed record RoundView(string Id, string Name, StandingsPolicy Standings, int MinJudgments, Phase Phase);
