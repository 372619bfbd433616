using System.Globalization;

namespace EventSuite.Core.Events;

/// <summary>The order of the phases and the guard of each step.</summary>
public static class PhasePlan
{
    /// <summary>The phases that can come next: one on, or one back.</summary>
    public static IReadOnlyList<Phase> Neighbours(Phase phase) =>
        [.. new[] { phase + 1, phase - 1 }.Where(p => Enum.IsDefined(p))];

    /// <summary>What stands in the way of moving to <paramref name="target"/>; empty: nothing does.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(ContestEvent contest, PhaseFacts facts, Phase target)
    {
        if (target == contest.Phase)
        {
            return [Hard("same_phase", $"The event is in phase {target} already.")];
        }

        if (!Neighbours(contest.Phase).Contains(target))
        {
            return [Hard("not_next", $"From {contest.Phase} the event can go to {string.Join(" or ", Neighbours(contest.Phase))}, not to {target}.")];
        }

        return [.. target > contest.Phase ? Forward(contest, facts, target) : Backward(contest, facts, target)];
    }

    private static IEnumerable<Obstacle> Forward(ContestEvent contest, PhaseFacts facts, Phase target)
    {
        switch (target)
        {
            case Phase.Open:
                if (contest.Deadline <= facts.Now)
                {
                    yield return Hard("deadline_past", $"The deadline ({contest.Zone.DayAndClock(contest.Deadline.Value)}) has passed. Extend it first.");
                }

                if (facts.Participants == 0)
                {
                    yield return Soft("no_participants", "There is no participant yet. Add accounts first.");
                }

                break;
            case Phase.Closed:
                if (facts.OpenExtensions > 0)
                {
                    yield return Soft("extensions", $"{Count(facts.OpenExtensions, "account has", "accounts have")} a longer deadline; they can still submit while the event is Closed.");
                }

                break;
            case Phase.Qualifiers:
                if (facts.Judges == 0)
                {
                    yield return Hard("no_judges", "There is no judge. Add at least one account with the role judge.");
                }

                if (facts.Entries == 0)
                {
                    yield return Hard("no_entries", "There is no entry to judge.");
                }

                if (facts.OpenExtensions > 0)
                {
                    yield return Soft("extensions", $"{Count(facts.OpenExtensions, "account", "accounts")} may still submit until a later deadline; judging would shut them out.");
                }

                break;
            case Phase.Finals:
                if (facts.Ranked == 0)
                {
                    yield return Hard("no_ranking", "No entry has a rank yet, so there are no finalists. Wait for scores.");
                }

                if (facts.MissingQualifierScores > 0)
                {
                    yield return Soft("scores_missing", $"{Count(facts.MissingQualifierScores, "score is", "scores are")} missing in {contest.Definition.Rounds[0].Name}.");
                }

                break;
            case Phase.Ceremony:
                if (facts.FinalScores == 0)
                {
                    yield return Hard("no_final_scores", $"Nothing has been scored in {contest.Definition.Rounds[1].Name} yet.");
                }
                else if (facts.MissingFinalScores > 0)
                {
                    yield return Soft("scores_missing", $"{Count(facts.MissingFinalScores, "score is", "scores are")} missing in {contest.Definition.Rounds[1].Name}.");
                }

                break;
        }
    }

    private static IEnumerable<Obstacle> Backward(ContestEvent contest, PhaseFacts facts, Phase target)
    {
        switch (target)
        {
            case Phase.Draft when facts.Entries > 0:
                yield return Hard("has_entries", $"The event has {Count(facts.Entries, "entry", "entries")}; it can no longer go back to Draft.");
                break;
            case Phase.Open when contest.Deadline <= facts.Now:
                yield return Hard("deadline_past", "The deadline has passed. Extend it first, then open again.");
                break;
            case Phase.Closed when facts.QualifierScores > 0:
                yield return Hard("has_scores", $"Judging has begun ({Count(facts.QualifierScores, "score", "scores")}).");
                break;
            case Phase.Qualifiers when facts.FinalScores > 0:
                yield return Hard("has_scores", $"The finals have begun ({Count(facts.FinalScores, "score", "scores")}).");
                break;
            case Phase.Ceremony:
                yield return Hard("published", "The results are public; they cannot be sealed again.");
                break;
        }
    }

    private static Obstacle Hard(string code, string message) => new(code, message, CanBeOverridden: false);

    private static Obstacle Soft(string code, string message) => new(code, message, CanBeOverridden: true);

    private static string Count(int n, string one, string many) =>
        $"{n.ToString(CultureInfo.InvariantCulture)} {(n == 1 ? one : many)}";
}
