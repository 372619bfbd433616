using System.Globalization;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Judging;

/// <summary>What a score must be, whatever the state of the event.</summary>
internal static class ScoreRules
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>Every fault of the request.</summary>
    public static List<Fault> Check(EventDefinition definition, ScoreRequest request)
    {
        var faults = new List<Fault>();
        foreach (var criterion in definition.Criteria)
        {
            if (!request.Values.TryGetValue(criterion.Id, out var value))
            {
                faults.Add(Fault.Invalid("score_missing", $"{criterion.Name} has no score yet: choose {Lowest} to {Highest}.", $"values.{criterion.Id}"));
            }
            else if (value is < Lowest or > Highest)
            {
                faults.Add(Fault.Invalid("score_range", $"{criterion.Name} must be {Lowest} to {Highest}, not {value.ToString(CultureInfo.InvariantCulture)}.", $"values.{criterion.Id}"));
            }
        }

        foreach (var unknown in request.Values.Keys.Where(k => definition.Criteria.All(c => c.Id != k)).Take(5))
        {
            var shown = unknown.Length > 40 ? unknown[..40] + "…" : unknown;
            faults.Add(Fault.Invalid("criterion_unknown", $"There is no criterion '{shown}'. The criteria are {string.Join(", ", definition.Criteria.Select(c => c.Id))}.", "values"));
        }

        if (request.Comment is { Length: > RecordScore.MaxComment })
        {
            faults.Add(Fault.Invalid("comment_too_long", $"A comment has at most {RecordScore.MaxComment} characters; this one has {request.Comment.Length}.", "comment"));
        }

        if (request.IdempotencyKey is { Length: 0 or > IdempotencyFaults.MaxKeyLength })
        {
            faults.Add(IdempotencyFaults.KeyLength());
        }

        return faults;
    }

    /// <summary>The values in the criteria's order, e.g. <c>originality=4,balance=3</c>.</summary>
    public static string Text(EventDefinition definition, IReadOnlyDictionary<string, int> values) =>
        string.Join(',', definition.Criteria.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id}={values[c.Id]}")));
}
