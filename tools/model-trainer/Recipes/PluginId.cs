using System.Text.RegularExpressions;

namespace ModelTrainer.Recipes;

/// <summary>The id that a plugin gets.</summary>
internal static partial class PluginId
{
    private const int Longest = 60;

    /// <exception cref="ToolException">A host would refuse it.</exception>
    public static string Checked(string id) => id.Length <= Longest && Shape().IsMatch(id)
        ? id
        : throw new ToolException($"--set id={id}: a plugin's id is lower-case letters, digits and single hyphens, at most {Longest} of them, such as sea-shanties.");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Shape();
}
