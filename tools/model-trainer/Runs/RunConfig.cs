using System.Globalization;
using ModelTrainer.Recipes;
using ModelTrainer.Settings;

namespace ModelTrainer.Runs;

/// <summary>What a run was asked for: enough to do it again.</summary>
/// <param name="Model">The recipe's name.</param>
/// <param name="Data">Files and folders as they were given, from the folder where the command ran.</param>
/// <param name="Settings">Every setting, those not given too.</param>
/// <param name="Seed">Where all chance began.</param>
/// <param name="Program">The trainer's version.</param>
/// <param name="Runtime">.NET's version; bits are promised for one only.</param>
/// <param name="Instructions">The widest vectors used, in bits; bits are promised for one width only.</param>
public sealed record RunConfig(
    string Model, IReadOnlyList<string> Data, IReadOnlyDictionary<string, string> Settings, ulong Seed, string Program, string Runtime, int Instructions)
{
    /// <summary>The command that trains it again, for model cards: only what differs from the defaults, and of paths
    /// outside the folder of the command the last part.</summary>
    public string Command()
    {
        IRecipe recipe = RecipeList.Get(Model);
        Dictionary<string, string> defaults = RecipeSettings.Of(recipe).ToDictionary(setting => setting.Name, setting => setting.Default);
        IEnumerable<string> set = Settings.Where(pair => defaults.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => " --set " + ShellText.Quoted($"{pair.Key}={pair.Value}"));
        IEnumerable<string> data = Data.Select(path => ShellText.Quoted(Path.IsPathRooted(path) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) : path));
        return string.Create(
            CultureInfo.InvariantCulture, $"model-trainer train --model {Model} --data {string.Join(' ', data)}{string.Concat(set)} --seed {Seed} --out RUN");
    }
}
