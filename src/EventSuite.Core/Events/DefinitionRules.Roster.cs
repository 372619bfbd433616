using EventSuite.Core.Accounts;
using EventSuite.Core.Results;

namespace EventSuite.Core.Events;

/// <content>The accounts list.</content>
public static partial class DefinitionRules
{
    private static void CheckRoster(IReadOnlyList<RosterRow> roster, List<Fault> faults)
    {
        Check(faults, roster.Count <= ProvisionAccounts.MaxRows, "roster", "roster_count", $"An accounts list has at most {ProvisionAccounts.MaxRows} rows, not {roster.Count}.");
        var (keys, users) = (new HashSet<string>(), new HashSet<string>());
        for (var i = 0; i < roster.Count; i++)
        {
            var (row, at) = (roster[i], FormattableString.Invariant($"roster[{i}]"));
            faults.AddRange(RosterRules.Check(row).Select(f => f with { Field = $"{at}.{f.Field}" }));
            Check(faults, keys.Add(row.ExternalId), at + ".externalId", "external_id_twice", $"The external id '{Shown(row.ExternalId)}' is there twice. Give each account its own.");
            Check(faults, users.Add(row.UserName), at + ".userName", "user_name_twice", $"The user name '{Shown(row.UserName)}' is there twice. Give each account its own.");
            Line(faults, at + ".externalId", "The external id", row.ExternalId, 0, int.MaxValue);
            Line(faults, at + ".displayName", "The display name", row.DisplayName, 0, int.MaxValue);
            Line(faults, at + ".team", "The team", row.Team, 0, int.MaxValue);
            Line(faults, at + ".email", "The email address", row.Email, 0, int.MaxValue);
        }
    }
}
