using EventSuite.Core.Plugins;

namespace EventSuite.Core.AiJudging;

/// <summary>What an AI judge says of one entry, or what it still has to.</summary>
/// <param name="RunId">The run.</param>
/// <param name="SubmissionId">The entry.</param>
/// <param name="Sha256">The stripped file that is judged, lower-case hex: a replaced entry does not change the row.</param>
/// <param name="FirstBar">The first of the eight bars that are heard, from 1.</param>
/// <param name="Score">0 … 100; null while there is none.</param>
/// <param name="Breakdown">What it is made of.</param>
/// <param name="Explanation">The reasons in words.</param>
/// <param name="Failure">Why it cannot be judged, for people; null: it can, or was not tried yet.</param>
/// <param name="Plugin">Exactly which plugin judged; null before.</param>
/// <param name="Reused">Whether the score is of an earlier run of the same plugin on the same file.</param>
/// <param name="At">When it was judged, UTC; null before.</param>
public sealed record AiScore(
    Guid RunId,
    Guid SubmissionId,
    string Sha256,
    int FirstBar,
    double? Score,
    IReadOnlyList<AiJudgmentPart> Breakdown,
    string Explanation,
    string? Failure,
    PluginVersion? Plugin,
    bool Reused,
    DateTimeOffset? At)
{
    /// <summary>Whether it still waits to be judged.</summary>
    public bool IsWaiting => Score is null && Failure is null;
}
