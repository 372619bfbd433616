using System.CommandLine;
using EventSuite.Neural.Kernels;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;
using ModelTrainer.Settings;
using ModelTrainer.Training;

namespace ModelTrainer.Cli;

/// <summary><c>train</c>: a run from data to a model, or the rest of one.</summary>
internal sealed class TrainVerb : Verb
{
    private readonly Option<string> model = Options.Text("--model", "ID", "What to train; 'models' lists them.");
    private readonly Option<string[]> data = Options.Data("Files and folders to learn from.");
    private readonly Option<string[]> set = Options.Set("A setting; 'models' lists them.");
    private readonly Option<string> seed = Options.Seed();
    private readonly Option<string> outFolder = Options.Text("--out", "DIR", "The run's folder, new or empty.");
    private readonly Option<bool> resume = new("--resume") { Description = "Go on with the run in --out; to the bit as if it had never stopped." };
    private readonly Option<string> threads = Options.Threads();

    public TrainVerb() => Command = new Command("train", "Trains a model.") { model, data, set, seed, outFolder, resume, threads };

    /// <inheritdoc/>
    public override Command Command { get; }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, Faults faults, Surroundings surroundings)
    {
        int most = (int)parsed.Number(threads, (ulong)Environment.ProcessorCount, 1, 1024, faults);
        string[] paths = parsed.Texts(data);
        Options.CheckData(paths, faults);
        bool resumes = parsed.GetValue(resume);
        RunFolder run = resumes ? Begun(parsed, faults) : Begin(parsed, paths, faults);
        using Work.Scope scope = Work.Limit(most);
        TrainingRun training = new(run, surroundings.Say, surroundings.Time) { Data = resumes && paths.Length > 0 ? paths : null };
        if (training.Go(summary => new PlainView(summary, surroundings), surroundings.Stop) == TrainingEnd.Finished)
        {
            surroundings.Say($"Done: {run.Root}");
            return ExitStatus.Done;
        }

        surroundings.Say($"Stopped with a checkpoint. Go on with: model-trainer train --resume --out {ShellText.Quoted(run.Root)}");
        return ExitStatus.Stopped;
    }

    private RunFolder Begin(ParseResult parsed, string[] paths, Faults faults)
    {
        IRecipe? recipe = null;
        SettingValues? settings = null;
        if (parsed.TextOf(model) is { } id)
        {
            recipe = RecipeList.All.FirstOrDefault(candidate => candidate.Id == id);
            settings = recipe is null ? null : SettingReader.Read(RecipeSettings.Of(recipe), parsed.Texts(set), faults);
        }

        if (recipe is null)
        {
            string named = parsed.TextOf(model) is { } wrong ? $"--model {wrong}: there is no such model. " : "--model is missing. ";
            faults.Add(named + NearestNames.Sentence(parsed.TextOf(model) ?? "", RecipeList.All.Select(candidate => candidate.Id)));
        }

        if (paths.Length == 0)
        {
            faults.Add("--data is missing: name a file or a folder to learn from.");
        }

        ulong number = parsed.Number(seed, 1, 0, ulong.MaxValue, faults);
        RunFolder run = new(parsed.TextOf(outFolder) ?? "");
        if (run.Root.Length == 0)
        {
            faults.Add("--out is missing: name a new folder for the run.");
        }
        else if (run.IsBegun)
        {
            faults.Add($"--out {run.Root}: a run is there already. Add --resume and nothing else to go on with it, or name another folder.");
        }
        else if (File.Exists(run.Root) || (Directory.Exists(run.Root) && Directory.EnumerateFileSystemEntries(run.Root).Any()))
        {
            faults.Add($"--out {run.Root}: something is there already. Name a folder that is new or empty.");
        }

        faults.ThrowIfAny();
        Directory.CreateDirectory(run.Root);
        JsonFile.Write(run.ConfigPath, Versions.Config(recipe!.Id, paths, settings!.All, number));
        return run;
    }

    private RunFolder Begun(ParseResult parsed, Faults faults)
    {
        foreach (Option option in (Option[])[model, set, seed])
        {
            if (parsed.GetResult(option) is not null)
            {
                faults.Add($"{option.Name}: a run that is resumed keeps what it began with. Leave it out, or train into another folder without --resume.");
            }
        }

        RunFolder run = new(parsed.TextOf(outFolder) ?? "");
        if (run.Root.Length == 0)
        {
            faults.Add("--out is missing: name the folder of the run to go on with.");
        }
        else if (!run.IsBegun)
        {
            faults.Add($"--out {run.Root}: no run was begun there. Leave --resume out to begin one.");
        }
        else if (run.IsFinished)
        {
            faults.Add($"--out {run.Root}: this run is finished. To train longer, begin one with more steps in another folder.");
        }

        faults.ThrowIfAny();
        Options.CheckData(run.Config.Data.Where(_ => parsed.GetResult(data) is null), faults);
        faults.ThrowIfAny();
        return run;
    }
}
