using ModelTrainer.Runs;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes;

/// <summary>What an experiment is opened with.</summary>
/// <param name="Data">Files and folders, which exist; in the order given, one at least.</param>
/// <param name="Settings">A value for each of the recipe's settings.</param>
/// <param name="Seed">Where all chance begins.</param>
/// <param name="Report">Takes remarks and warnings for the person at the terminal, a line each.</param>
/// <param name="Trained">A finished run whose model is to be evaluated, perhaps on other data: what belongs to the model
/// (its vocabulary, say) is read from there and not made anew. Other data than <see cref="RunFolder.Data"/>
/// tells of are held out as a whole. The weights are loaded by the caller. Null when training.</param>
public sealed record RecipeOrder(IReadOnlyList<string> Data, SettingValues Settings, ulong Seed, Action<string> Report, RunFolder? Trained = null);
