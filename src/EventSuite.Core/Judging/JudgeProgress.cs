using EventSuite.Core.Accounts;

namespace EventSuite.Core.Judging;

/// <summary>How far a judge has come in a round.</summary>
/// <param name="Judge">The judge.</param>
/// <param name="Done">Entries scored.</param>
/// <param name="Total">Entries to score.</param>
/// <param name="LastAt">The latest score, UTC.</param>
public sealed record JudgeProgress(Account Judge, int Done, int Total, DateTimeOffset? LastAt);
