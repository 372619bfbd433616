using System.CommandLine;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;
using ModelTrainer.Search;
using ModelTrainer.Settings;

namespace ModelTrainer.Cli;

/// <summary>Checks an order for something new.</summary>
internal static class NewRunCheck
{
    /// <summary>The order. Tells every fault there is.</summary>
    /// <exception cref="ToolException">There is one.</exception>
    public static TrainOrder Read(TrainOptions options, ParseResult parsed, Faults faults)
    {
        IRecipe? recipe = Recipe(options, parsed, faults);
        string[] paths = parsed.Texts(options.Data);
        Options.CheckData(paths, faults);
        if (paths.Length == 0)
        {
            faults.Add("--data is missing: name a file or a folder to learn from.");
        }

        ulong seed = parsed.Number(options.Seed, 1, 0, ulong.MaxValue, faults);
        int threads = options.MostThreads(parsed, faults);
        string root = Folder(options, parsed, faults);
        SearchPlan? plan = Plan(options, parsed, recipe, paths, seed, faults);
        SettingValues? settings = recipe is null || plan is not null ? null
            : SettingReader.Read(RecipeSettings.Of(recipe), parsed.Texts(options.Set), faults);
        faults.ThrowIfAny();
        return plan is null
            ? new TrainOrder(RunFolder.New(root, Versions.Config(recipe!.Id, paths, settings!.All, seed)), null, null, threads)
            : new TrainOrder(null, SearchFolder.New(root, plan), null, threads);
    }

    private static IRecipe? Recipe(TrainOptions options, ParseResult parsed, Faults faults)
    {
        string? id = parsed.TextOf(options.Model);
        IRecipe? recipe = RecipeList.All.FirstOrDefault(candidate => candidate.Id == id);
        if (recipe is null)
        {
            string known = NearestNames.Sentence(id ?? "", RecipeList.All.Select(candidate => candidate.Id));
            faults.Add((id is null ? "--model is missing. " : $"--model {id}: there is no such model. ") + known);
        }

        return recipe;
    }

    private static string Folder(TrainOptions options, ParseResult parsed, Faults faults)
    {
        if (parsed.TextOf(options.Out) is { Length: > 0 } root && (new RunFolder(root).IsBegun || new SearchFolder(root).IsBegun))
        {
            faults.Add($"--out {root}: a run is there already. To go on with it: model-trainer train --resume --out {ShellText.Quoted(root)}. Or name another folder.");
            return root;
        }

        return RunArguments.NewFolder(parsed, options.Out, faults);
    }

    private static SearchPlan? Plan(TrainOptions options, ParseResult parsed, IRecipe? recipe, string[] paths, ulong seed, Faults faults)
    {
        string? kind = parsed.TextOf(options.Search);
        bool hasTrials = parsed.GetResult(options.Trials) is not null;
        int trials = (int)parsed.Number(options.Trials, 0, 1, SearchPlan.MostRuns, faults);
        switch (kind)
        {
            case "random" when !hasTrials:
                faults.Add("--search random needs --trials N: how many runs to draw.");
                break;
            case "random" or "grid" when kind == "grid" && hasTrials:
                faults.Add("--trials belongs to --search random; a grid has as many runs as its values have combinations.");
                break;
            case "random" or "grid" when recipe is not null:
                SearchPlan plan = new(recipe.Id, paths, kind == "grid" ? SearchKind.Grid : SearchKind.Random, trials, seed, parsed.Texts(options.Set));
                return plan.Runs(faults).Count > 0 ? plan : null;
            case null when hasTrials:
                faults.Add("--trials belongs to --search random: add it.");
                break;
            case not null and not ("random" or "grid"):
                faults.Add($"--search {kind}: it is grid or random.");
                break;
            default:
                break;
        }

        return null;
    }
}
