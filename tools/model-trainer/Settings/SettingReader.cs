namespace ModelTrainer.Settings;

/// <summary>From <c>name=value</c> to checked values.</summary>
internal static class SettingReader
{
    /// <summary>The settings as given; defaults for the rest. Adds every fault to <paramref name="faults"/>.</summary>
    public static SettingValues Read(IReadOnlyList<Setting> known, IEnumerable<string> given, ICollection<string> faults)
    {
        var values = known.ToDictionary(setting => setting.Name, setting => setting.Default);
        foreach ((Setting setting, string text) in Pairs(known, given, faults))
        {
            if (setting.Parse(text) is { } value)
            {
                values[setting.Name] = value;
            }
            else
            {
                faults.Add($"--set {setting.Name}={text}: {setting.Name} is {setting.Allowed()}." + HintOfSearch(setting, text));
            }
        }

        return new SettingValues(values);
    }

    /// <summary>What was given, each with its setting; faults for what is no setting or comes twice.</summary>
    public static IEnumerable<(Setting Setting, string Text)> Pairs(IReadOnlyList<Setting> known, IEnumerable<string> given, ICollection<string> faults)
    {
        HashSet<string> seen = [];
        foreach (string text in given)
        {
            int sign = text.IndexOf('=', StringComparison.Ordinal);
            string name = sign < 0 ? text : text[..sign];
            Setting? setting = known.FirstOrDefault(candidate => candidate.Name == name);
            if (sign < 0)
            {
                faults.Add($"--set {text} has no value: write --set {text}=VALUE.");
            }
            else if (setting is null)
            {
                faults.Add($"--set {name}: there is no such setting. " + NearestNames.Sentence(name, known.Select(candidate => candidate.Name)));
            }
            else if (!seen.Add(name))
            {
                faults.Add($"--set {name} is there twice: leave one out.");
            }
            else
            {
                yield return (setting, text[(sign + 1)..]);
            }
        }
    }

    private static string HintOfSearch(Setting setting, string text) =>
        setting.Kind is not SettingKind.Text && (text.Contains(',', StringComparison.Ordinal) || text.Contains("..", StringComparison.Ordinal))
            ? " To try several values, add --search grid or --search random --trials N." : "";
}
