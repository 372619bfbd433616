using System.CommandLine;
using EventSuite.Neural.Kernels;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;
using ModelTrainer.Settings;

namespace ModelTrainer.Cli;

/// <summary><c>sample</c>: pieces by a trained model.</summary>
internal sealed class SampleVerb : Verb
{
    private readonly Option<string> run = Options.Text("--run", "DIR", "The folder of a finished run.");
    private readonly Option<string> count = Options.Text("--count", "N", "How many pieces; 10 by default.");
    private readonly Option<string> seed = Options.Seed();
    private readonly Option<string[]> set = Options.Set("A setting of the composing; 'models' lists them under 'sample --set'.");
    private readonly Option<string> outFolder = Options.Text("--out", "DIR", "Where to write them, new or empty.");
    private readonly Option<string> threads = Options.Threads();

    public SampleVerb() => Command = new Command("sample", "Lets a trained model compose.") { run, count, seed, set, outFolder, threads };

    /// <inheritdoc/>
    public override Command Command { get; }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, Faults faults, Surroundings surroundings)
    {
        RunFolder folder = RunArguments.Finished(parsed, run, faults);
        int pieces = (int)parsed.Number(count, 10, 1, 100_000, faults);
        ulong number = parsed.Number(seed, 1, 0, ulong.MaxValue, faults);
        int most = (int)parsed.Number(threads, (ulong)Environment.ProcessorCount, 1, 1024, faults);
        string target = RunArguments.NewFolder(parsed, outFolder, faults);
        IRecipe? recipe = folder.IsFinished ? RecipeList.Get(folder.Config.Model) : null;
        SettingValues? settings = recipe is null ? null : SettingReader.Read(recipe.SampleSettings, parsed.Texts(set), faults);
        faults.ThrowIfAny();

        using Work.Scope scope = Work.Limit(most);
        Directory.CreateDirectory(target);
        recipe!.Sample(new SampleOrder(folder, RecipeSettings.Of(folder), settings!, pieces, number, target, surroundings.Say), surroundings.Stop);
        surroundings.Say($"Done: {target}");
        return ExitStatus.Done;
    }
}
