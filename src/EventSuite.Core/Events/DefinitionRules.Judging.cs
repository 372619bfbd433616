using EventSuite.Core.Results;
using EventSuite.Core.Standings;

namespace EventSuite.Core.Events;

/// <content>Criteria, score titles, rounds, the tie list; limits and awards.</content>
public static partial class DefinitionRules
{
    private const decimal MaxWeight = 1000;

    private static void CheckJudging(EventDefinition d, List<Fault> faults)
    {
        Check(faults, d.Criteria.Count is >= 1 and <= MaxCriteria, "criteria", "criteria_count", $"An event has 1 to {MaxCriteria} criteria, not {d.Criteria.Count}.");
        Ids(faults, "criteria", "a criterion", [.. d.Criteria.Select(c => c.Id)]);
        for (var i = 0; i < d.Criteria.Count; i++)
        {
            var (criterion, at) = (d.Criteria[i], FormattableString.Invariant($"criteria[{i}]"));
            Line(faults, at + ".name", "A criterion's name", criterion.Name, 1, 80);
            Lines(faults, at + ".help", "A criterion's help", criterion.Help, 500);
            Check(faults, criterion.Weight is > 0 and <= MaxWeight && criterion.Weight == decimal.Round(criterion.Weight, 4), at + ".weight", "weight",
                $"A weight must be above 0 and at most {MaxWeight}, with at most four decimals. Leave the criterion out if it is not to count.");
        }

        Check(faults, d.ScoreTitles.Count == Scores, "scoreTitles", "score_titles", $"Give {Scores} score titles, for the scores 1 to {Scores}, not {d.ScoreTitles.Count}.");
        for (var i = 0; i < d.ScoreTitles.Count; i++)
        {
            Line(faults, FormattableString.Invariant($"scoreTitles[{i}]"), "A score title", d.ScoreTitles[i], 1, 60);
        }

        CheckRounds(d, faults);
        CheckTies(d, faults);
    }

    private static void CheckRounds(EventDefinition d, List<Fault> faults)
    {
        Check(faults, d.Rounds.Count == 2, "rounds", "rounds_count", $"An event has two rounds, qualifiers and finals, not {d.Rounds.Count}.");
        Ids(faults, "rounds", "a round", [.. d.Rounds.Select(r => r.Id)]);
        for (var i = 0; i < d.Rounds.Count; i++)
        {
            var (round, at) = (d.Rounds[i], FormattableString.Invariant($"rounds[{i}]"));
            Line(faults, at + ".name", "A round's name", round.Name, 1, 80);
            Range(faults, at + ".minJudgments", "The least number of judgments", round.MinJudgments, 1, 1000);
            Defined(faults, at + ".standings", round.Standings);
            Defined(faults, at + ".board", round.Board);
        }
    }

    private static void CheckTies(EventDefinition d, List<Fault> faults)
    {
        for (var i = 0; i < d.TieBreak.Count; i++)
        {
            var (rule, at) = (d.TieBreak[i] ?? "", FormattableString.Invariant($"tieBreak[{i}]"));
            Check(faults, TieRule.IsValid(rule, d.Criteria), at, "tie_rule",
                $"'{Shown(rule)}' is no step of a tie list. Steps are '{TieRule.HeadToHead}', 'criterion:ID' with the id of a criterion, and '{TieRule.Share}'.");
            Check(faults, !d.TieBreak.Take(i).Contains(rule), at, "tie_rule_twice", $"'{Shown(rule)}' is there twice. Remove one.");
        }

        Check(faults, d.TieBreak.LastOrDefault() == TieRule.Share, "tieBreak", "tie_share", $"The tie list must end with '{TieRule.Share}': what it does not part shares the rank.");
    }

    private static void CheckContest(EventDefinition d, List<Fault> faults)
    {
        Defined(faults, "limits.entriesPer", d.Limits.EntriesPer);
        Range(faults, "limits.entries", "The number of entries", d.Limits.Entries, 1, 100);
        Range(faults, "limits.maxBytes", "The largest file in bytes", d.Limits.MaxBytes, 1_000, 10_000_000);
        Range(faults, "limits.maxSeconds", "The longest playing time in seconds", d.Limits.MaxSeconds, 10, 1_800);
        Range(faults, "finalists", "The number of finalists", d.Finalists, 1, 1_000);
        Check(faults, d.Awards.Count is >= 1 and <= MaxAwards, "awards", "awards_count", $"An event has 1 to {MaxAwards} award categories, not {d.Awards.Count}.");
        Check(faults, d.Awards.Any(a => a.Id == AwardCategory.Main), "awards", "awards_main", $"The category '{AwardCategory.Main}', which the judges decide, is missing.");
        Ids(faults, "awards", "a category", [.. d.Awards.Select(a => a.Id)]);
        for (var i = 0; i < d.Awards.Count; i++)
        {
            Line(faults, FormattableString.Invariant($"awards[{i}].name"), "A category's name", d.Awards[i].Name, 1, 80);
            Range(faults, FormattableString.Invariant($"awards[{i}].places"), "The number of places that win", d.Awards[i].Places, 1, 100);
        }
    }
}
