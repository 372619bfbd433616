using System.Text.RegularExpressions;
using AccountProvisioner.Cli;

namespace AccountProvisioner.Sheet;

/// <summary>The rules of one row that can be checked without the host.</summary>
internal static partial class RowCheck
{
    /// <summary>Longest text of a cell, in UTF-16 units. The host may allow less.</summary>
    public const int LongestText = 200;

    public static readonly IReadOnlyList<string> Roles = ["organiser", "moderator", "judge", "participant"];

    public static IEnumerable<SheetFault> Check(AccountRow row)
    {
        foreach (var (field, text) in new[]
        {
            (SheetColumns.ExternalId, row.ExternalId), (SheetColumns.DisplayName, row.DisplayName),
            (SheetColumns.Team, row.Team), (SheetColumns.Email, row.Email),
        })
        {
            if (TextFault(field, text) is { } message)
            {
                yield return new SheetFault(row.Line, field, message);
            }
        }

        if (!UserName().IsMatch(row.UserName))
        {
            yield return new SheetFault(row.Line, SheetColumns.UserName, UserNameFault(row.UserName));
        }

        if (!Roles.Contains(row.Role, StringComparer.Ordinal))
        {
            var nearest = NearestName.Find(row.Role, Roles);
            yield return new SheetFault(row.Line, SheetColumns.Role,
                $"{Quote(row.Role)} is not a role. {(nearest is null ? $"The roles are {string.Join(", ", Roles)}." : $"Did you mean {nearest}?")}");
        }
    }

    private static string? TextFault(string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return field is SheetColumns.ExternalId or SheetColumns.DisplayName ? "is empty." : null;
        }

        if (text.Length > LongestText)
        {
            return $"has {text.Length} characters; at most {LongestText} are possible.";
        }

        if (text.EnumerateRunes().Any(Printable.IsUnsafe))
        {
            return "holds a line break, control character or text-direction override. Type it again without.";
        }

        return field == SheetColumns.Email && !Email().IsMatch(text) ? $"{Quote(text)} is not an e-mail address. It may be left empty." : null;
    }

    private static string UserNameFault(string name)
    {
        const string Rule = "2 to 31 characters: a–z, 0–9, dot and underscore, beginning with a letter or digit";
        if (name.Length == 0)
        {
            return $"is empty. It has {Rule}.";
        }

        var mended = NotInUserName().Replace(name.ToLowerInvariant().Replace(' ', '.').Replace('-', '.'), "").TrimStart('.', '_');
        return $"{Quote(name)} is not a user name ({Rule}).{(UserName().IsMatch(mended) ? $" {mended} would be." : "")}";
    }

    private static string Quote(string text) => $"\"{(text.Length > 40 ? text[..40] + "…" : text)}\"";

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._]{1,30}\z")]
    private static partial Regex UserName();

    [GeneratedRegex(@"[^a-z0-9._]")]
    private static partial Regex NotInUserName();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z")]
    private static partial Regex Email();
}
