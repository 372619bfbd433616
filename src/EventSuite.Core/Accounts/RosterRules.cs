using System.Globalization;
using EventSuite.Core.Results;

namespace EventSuite.Core.Accounts;

/// <summary>What a row of accounts must be, before the store is asked.</summary>
public static class RosterRules
{
    /// <summary>Longest external id, display name, team name.</summary>
    public const int MaxText = 80;

    private const int MaxEmail = 254;

    /// <summary>Every fault of one row.</summary>
    public static List<Fault> Check(RosterRow row)
    {
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(row.ExternalId) || row.ExternalId.Length > MaxText || !IsPlain(row.ExternalId))
        {
            faults.Add(Fault.Invalid("external_id", $"An external id of 1 to {MaxText} characters is needed; it tells rows apart when you import again.", "externalId"));
        }

        if (!UserName.IsValid(row.UserName))
        {
            faults.Add(Fault.Invalid("user_name", $"'{Shown(row.UserName)}' is no user name: {UserName.Rule}.", "userName"));
        }

        if (row.DisplayName.Length > MaxText || !IsPlain(row.DisplayName))
        {
            faults.Add(Fault.Invalid("display_name", $"A display name has at most {MaxText} characters, none of them invisible.", "displayName"));
        }

        if (ParseRole(row.Role) is null)
        {
            faults.Add(Fault.Invalid("role", $"'{Shown(row.Role)}' is no role. The roles are {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}.", "role"));
        }

        if (row.Team is { } team && (team.Length > MaxText || !IsPlain(team)))
        {
            faults.Add(Fault.Invalid("team", $"A team's name has at most {MaxText} characters, none of them invisible.", "team"));
        }

        if (!string.IsNullOrEmpty(row.Email) && (row.Email.Length > MaxEmail || row.Email.IndexOf('@', StringComparison.Ordinal) is <= 0 || !IsPlain(row.Email)))
        {
            faults.Add(Fault.Invalid("email", $"'{Shown(row.Email)}' is no email address. Leave it empty if there is none.", "email"));
        }

        return faults;
    }

    /// <summary>The role of that name in any case, or null.</summary>
    public static Role? ParseRole(string text) =>
        Enum.GetNames<Role>().Any(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) ? Enum.Parse<Role>(text, ignoreCase: true) : null;

    /// <summary>
    /// Whether a one-line text is free of control and direction-changing characters and of line breaks of any kind.
    /// Joiners are kept: emoji and some scripts need them.
    /// </summary>
    public static bool IsPlain(string text) => text.All(c => c is '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    private static string Shown(string? text) => text is null ? "" : text.Length > 40 ? text[..40] + "…" : text;
}
