using System.Text.RegularExpressions;

namespace EventSuite.Core.Accounts;

/// <summary>A sign-in name: <c>[a-z0-9][a-z0-9._]{1,30}</c>. It has no hyphen, so that entry names stay readable.</summary>
public static partial class UserName
{
    /// <summary>The mend that messages give.</summary>
    public const string Rule = "2 to 31 characters: small letters, digits, dots and underscores, beginning with a letter or digit";

    /// <summary>Whether the text is one.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._]{1,30}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
