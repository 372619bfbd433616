using System.Globalization;
using System.Text.RegularExpressions;
using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>How scores become points and ranks, and who goes on to the finals.</summary>
public sealed partial class RoundsPart : SetupPart
{
    /// <inheritdoc />
    public override string Id => "rounds";

    /// <inheritdoc />
    public override string Name => "Rounds and ranks";

    /// <inheritdoc />
    public override SetupFields Write(EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var fields = new SetupFields { ["finalists"] = definition.Finalists.ToString(CultureInfo.InvariantCulture) };
        for (var i = 0; i < definition.Rounds.Count; i++)
        {
            var (round, at) = (definition.Rounds[i], Round(i));
            fields[at + ".name"] = round.Name;
            fields[at + ".standings"] = round.Standings.ToString();
            fields[at + ".minJudgments"] = round.MinJudgments.ToString(CultureInfo.InvariantCulture);
            fields[at + ".board"] = round.Board.ToString();
        }

        for (var i = 0; i < definition.TieBreak.Count; i++)
        {
            fields[Tie(i)] = definition.TieBreak[i];
        }

        return fields;
    }

    /// <inheritdoc />
    public override EventDefinition Apply(SetupFields fields, EventDefinition definition, List<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(definition);
        return definition with
        {
            Finalists = fields.Int("finalists", definition.Finalists, faults),
            Rounds = [.. definition.Rounds.Select((round, i) => round with
            {
                Name = fields[Round(i) + ".name"],
                Standings = fields.Choice(Round(i) + ".standings", round.Standings, faults),
                MinJudgments = fields.Int(Round(i) + ".minJudgments", round.MinJudgments, faults),
                Board = fields.Choice(Round(i) + ".board", round.Board, faults),
            })],
            TieBreak = [.. Steps(fields).Select(i => fields[Tie(i)])],
        };
    }

    /// <inheritdoc />
    public override string FieldOf(string path, SetupFields fields)
    {
        ArgumentNullException.ThrowIfNull(path);
        var step = StepPath().Match(path);
        var steps = Steps(fields);
        return step.Success && int.Parse(step.Groups[1].Value, CultureInfo.InvariantCulture) is var i && i < steps.Count ? Tie(steps[i]) : path;
    }

    // Steps that are chosen; those left empty between them do not count.
    private static List<int> Steps(SetupFields fields) => [.. Enumerable.Range(0, fields.CountOf("tieBreak")).Where(i => fields[Tie(i)].Length > 0)];

    private static string Round(int i) => FormattableString.Invariant($"rounds[{i}]");

    private static string Tie(int i) => FormattableString.Invariant($"tieBreak[{i}]");

    [GeneratedRegex(@"\AtieBreak\[(\d{1,4})\]\z", RegexOptions.CultureInvariant)]
    private static partial Regex StepPath();
}
