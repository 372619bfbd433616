using ModelTrainer.Runs;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes;

/// <summary>What a trained model is to compose.</summary>
/// <param name="Run">The finished run.</param>
/// <param name="Trained">The settings it was trained with.</param>
/// <param name="Settings">A value for each of the recipe's <see cref="IRecipe.SampleSettings"/>.</param>
/// <param name="Count">How many pieces, 1 or more.</param>
/// <param name="Seed">Where all chance begins.</param>
/// <param name="Out">The folder to write to, which exists and is empty.</param>
/// <param name="Report">Takes remarks for the person at the terminal, a line each.</param>
public sealed record SampleOrder(
    RunFolder Run, SettingValues Trained, SettingValues Settings, int Count, ulong Seed, string Out, Action<string> Report);
