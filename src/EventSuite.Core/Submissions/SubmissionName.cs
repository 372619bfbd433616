using EventSuite.Core.Results;

namespace EventSuite.Core.Submissions;

/// <summary>
/// The naming convention <c>#eventName-userName-compositionName</c> (the seed's). A slug may hold hyphens, so a name
/// is never split blindly: it is matched against the known slug and the signed-in account, who alone owns the entry.
/// </summary>
public static class SubmissionName
{
    /// <summary>The full name of an entry.</summary>
    public static string Of(string slug, string userName, string title) => $"#{slug}-{userName}-{title}";

    /// <summary>
    /// The title within a whole name (as typed, or a file name without its extension), or every fault of it at once,
    /// each with the name that would be right.
    /// </summary>
    public static Outcome<string> ParseTitle(string name, string slug, string userName)
    {
        var faults = new List<Fault>();
        if (HasUnsafeCharacters(name))
        {
            faults.Add(Fault.Invalid("name_characters", "The name has invisible or direction-changing characters. Type it anew.", "name"));
        }

        var rest = Clean(name);
        if (rest.StartsWith('#'))
        {
            rest = rest[1..];
        }
        else
        {
            faults.Add(Fault.Invalid("name_hash", "The name must begin with '#'.", "name"));
        }

        rest = TakePart(rest, slug, faults, "name_event", $"After '#' comes the event's name '{slug}'.", skippedParts: slug.Count(c => c == '-') + 1);
        rest = TakePart(rest, userName, faults, "name_user", $"After the event comes your user name '{userName}'.", skippedParts: 1);
        if (!CompositionTitle.IsValid(rest))
        {
            faults.Add(TitleFault(rest, "name"));
        }

        if (faults.Count == 0)
        {
            return rest;
        }

        var suggestion = CompositionTitle.Suggest(rest);
        var right = Of(slug, userName, suggestion.Length > 0 ? suggestion : "MyTune");
        faults.Add(Fault.Invalid("name_suggestion", $"The right name would be {right}", "name"));
        return faults;
    }

    /// <summary>The fault of a title that breaks the rule, with the title that would be right.</summary>
    public static Fault TitleFault(string typed, string field)
    {
        var suggestion = CompositionTitle.Suggest(typed);
        var mend = suggestion.Length > 0 ? $" '{suggestion}' would do." : " For example 'MyTune'.";
        return Fault.Invalid(
            "title_invalid",
            $"A title has 1 to {CompositionTitle.MaxLength} letters A–Z, a–z or digits, without spaces or accents.{mend}",
            field);
    }

    private static string TakePart(string rest, string part, List<Fault> faults, string code, string message, int skippedParts)
    {
        if (rest.StartsWith(part + "-", StringComparison.Ordinal))
        {
            return rest[(part.Length + 1)..];
        }

        faults.Add(Fault.Invalid(code, message, "name"));
        for (var i = 0; i < skippedParts && rest.IndexOf('-', StringComparison.Ordinal) is >= 0 and var dash; i++)
        {
            rest = rest[(dash + 1)..];
        }

        return rest;
    }

    private static bool HasUnsafeCharacters(string name) => name.Any(IsUnsafe);

    private static string Clean(string name) => new([.. name.Where(c => !IsUnsafe(c))]);

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
