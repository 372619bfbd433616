using System.Globalization;
using ModelTrainer.Runs;

namespace ModelTrainer.Search;

/// <summary>What a search leaves behind, and where: its plan, a folder for each run, a table and a picture of them.</summary>
internal sealed class SearchFolder(string path)
{
    private SearchPlan? plan;

    /// <summary>The folder.</summary>
    public string Root { get; } = path;

    /// <summary>What was asked for.</summary>
    public string PlanPath => Path.Combine(Root, "search.json");

    /// <summary>The table of runs.</summary>
    public string TablePath => Path.Combine(Root, "runs.csv");

    /// <summary>The validation losses together.</summary>
    public string SvgPath => Path.Combine(Root, "curves.svg");

    /// <summary>True when a search was begun here.</summary>
    public bool IsBegun => File.Exists(PlanPath);

    /// <summary>The plan.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public SearchPlan Plan => plan ??= JsonFile.Read<SearchPlan>(PlanPath, "the plan of a search", plan => plan.Data.Concat(plan.Set).All(text => !string.IsNullOrEmpty(text) && !text.Contains('\0')));

    /// <summary>A folder for a search that nothing has been written of yet.</summary>
    public static SearchFolder New(string path, SearchPlan plan) => new(path) { plan = plan };

    /// <summary>Makes the folder and writes the plan, where that is not done yet.</summary>
    public void Begin()
    {
        if (!IsBegun)
        {
            Directory.CreateDirectory(Root);
            JsonFile.Write(PlanPath, Plan);
        }
    }

    /// <summary>The folder of a run, counted from 0.</summary>
    public RunFolder RunAt(int index) => new(Path.Combine(Root, (index + 1).ToString("000", CultureInfo.InvariantCulture)));

    /// <summary>The runs begun so far.</summary>
    public IEnumerable<RunFolder> Begun() => Enumerable.Range(0, SearchPlan.MostRuns).Select(RunAt).TakeWhile(run => run.IsBegun);
}
