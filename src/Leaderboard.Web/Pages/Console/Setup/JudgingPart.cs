using System.Globalization;
using System.Text.RegularExpressions;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using Leaderboard.Web.Pages.Console.Agenda;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>What judges score, and what the scores are called.</summary>
public sealed partial class JudgingPart : SetupPart
{
    /// <inheritdoc />
    public override string Id => "judging";

    /// <inheritdoc />
    public override string Name => "Judging";

    /// <inheritdoc />
    public override SetupFields Write(EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var fields = new SetupFields();
        for (var i = 0; i < definition.Criteria.Count; i++)
        {
            var (c, at) = (definition.Criteria[i], At(i));
            fields[at + ".id"] = c.Id;
            fields[at + ".name"] = c.Name;
            fields[at + ".help"] = c.Help;
            fields[at + ".weight"] = c.Weight.ToString(CultureInfo.InvariantCulture);
        }

        for (var i = 0; i < definition.ScoreTitles.Count; i++)
        {
            fields[FormattableString.Invariant($"scoreTitles[{i}]")] = definition.ScoreTitles[i];
        }

        return fields;
    }

    /// <inheritdoc />
    public override EventDefinition Apply(SetupFields fields, EventDefinition definition, List<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(definition);
        var criteria = new List<Criterion>();
        foreach (var at in Kept(fields).Select(At))
        {
            // A new criterion takes its machine name from its name.
            var id = fields[at + ".id"] is { Length: > 0 } known ? known : RowEdit.NewId(fields[at + ".name"], criteria.Select(c => c.Id));
            criteria.Add(new Criterion(id, fields[at + ".name"], fields[at + ".help"], fields.Decimal(at + ".weight", 1, faults)));
        }

        // A tie list that names a criterion which is gone would not hold.
        var gone = definition.Criteria.Select(c => "criterion:" + c.Id).Except(criteria.Select(c => "criterion:" + c.Id)).ToHashSet();
        return definition with
        {
            Criteria = criteria,
            ScoreTitles = [.. Enumerable.Range(0, fields.CountOf("scoreTitles")).Select(i => fields[FormattableString.Invariant($"scoreTitles[{i}]")])],
            TieBreak = [.. definition.TieBreak.Where(t => !gone.Contains(t))],
        };
    }

    /// <inheritdoc />
    public override string FieldOf(string path, SetupFields fields)
    {
        ArgumentNullException.ThrowIfNull(path);
        var index = CriterionPath().Match(path);
        var kept = Kept(fields);
        return index.Success && int.Parse(index.Groups[1].Value, CultureInfo.InvariantCulture) is var i && i < kept.Count
            ? At(kept[i]) + path[index.Length..]
            : path;
    }

    // Rows that are neither empty nor ticked to go.
    private static List<int> Kept(SetupFields fields) => [.. Enumerable.Range(0, fields.CountOf("criteria"))
        .Where(i => !fields.IsTicked(At(i) + ".remove") && (fields[At(i) + ".id"] + fields[At(i) + ".name"] + fields[At(i) + ".help"]).Length > 0)];

    private static string At(int i) => FormattableString.Invariant($"criteria[{i}]");

    [GeneratedRegex(@"\Acriteria\[(\d{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex CriterionPath();
}
