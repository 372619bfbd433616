using EventSuite.Core.Accounts;
using EventSuite.Core.Kits.Files;
using EventSuite.Core.Results;

namespace EventSuite.Core.Events;

/// <content>The accounts list.</content>
public static partial class DefinitionRules
{
    private static void CheckRoster(IReadOnlyList<RosterRow> roster, List<Fault> faults)
    {
        Check(faults, roster.Count <= AccountsFile.MaxRows, "roster", "roster_count", $"An accounts list has at most {AccountsFile.MaxRows} rows, not {roster.Count}.");
        var (keys, users) = (new HashSet<string>(), new HashSet<string>());
        for (var i = 0; i < roster.Count; i++)
        {
            var (row, at) = (roster[i], FormattableString.Invariant($"roster[{i}]"));
            Line(faults, at + ".externalId", "The externalId", row.ExternalId, 1, 64);
            Check(faults, keys.Add(row.ExternalId), at + ".externalId", "external_id_twice", $"The externalId '{Shown(row.ExternalId)}' is there twice. Give each account its own.");
            Check(faults, UserName.IsValid(row.UserName), at + ".userName", "user_name", $"The user name '{Shown(row.UserName)}' must have {UserName.Rule}.");
            Check(faults, users.Add(row.UserName), at + ".userName", "user_name_twice", $"The user name '{Shown(row.UserName)}' is there twice. Give each account its own.");
            Line(faults, at + ".displayName", "The display name", row.DisplayName, 1, 80);
            Check(faults, Enum.GetNames<Role>().Contains(row.Role, StringComparer.OrdinalIgnoreCase), at + ".role", "role",
                $"The role '{Shown(row.Role)}' is none of {string.Join(", ", Enum.GetNames<Role>())}.");
            if (row.Team is { } team)
            {
                Line(faults, at + ".team", "The team", team, 1, 80);
            }

            if (row.Email is { } email)
            {
                Line(faults, at + ".email", "The email address", email, 3, 254);
                Check(faults, email.IndexOf('@', StringComparison.Ordinal) is var a && a > 0 && a < email.Length - 1, at + ".email", "email", $"'{Shown(email)}' is no email address. Correct it, or leave it empty.");
            }
        }
    }
}
