using System.Text.Json.Serialization;
using EventSuite.Neural.Training;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;
using ModelTrainer.Settings;

namespace ModelTrainer.Search;

/// <summary>search.json: what a search was asked for. Its runs follow from it.</summary>
/// <param name="Model">The recipe's name.</param>
/// <param name="Data">Files and folders as they were given.</param>
/// <param name="Kind">grid or random.</param>
/// <param name="Trials">How many runs a random search draws; 0 for a grid.</param>
/// <param name="Seed">The seed of every run, and of the drawing.</param>
/// <param name="Set">The settings as given, name=value.</param>
internal sealed record SearchPlan(
    string Model, IReadOnlyList<string> Data, [property: JsonConverter(typeof(JsonStringEnumConverter<SearchKind>))] SearchKind Kind, int Trials, ulong Seed, IReadOnlyList<string> Set)
{
    /// <summary>Most runs of one search.</summary>
    public const int MostRuns = 1000;

    private const int MostDraws = 100;

    /// <summary>The settings of each run, in their order. Faults are added, and then there are none.</summary>
    public IReadOnlyList<SettingValues> Runs(ICollection<string> faults)
    {
        List<string> found = [];
        IReadOnlyList<Setting> known = RecipeSettings.Of(RecipeList.Get(Model));
        Dimension[] dimensions = [.. SettingReader.Pairs(known, Set, found).Select(pair => Dimension.Read(pair.Setting, pair.Text, found)).OfType<Dimension>()];
        foreach (Dimension open in dimensions.Where(dimension => Kind == SearchKind.Grid && dimension.IsRange && dimension.Values.Count == 0))
        {
            found.Add($"--set {open.Setting.Name}: a grid needs points, such as LOW..HIGH:5. Or use --search random --trials N.");
        }

        double count = Kind == SearchKind.Grid ? dimensions.Aggregate(1.0, (product, dimension) => product * dimension.Values.Count) : Trials;
        if (found.Count == 0 && count > MostRuns)
        {
            found.Add($"This grid has {count:0} runs, at most {MostRuns} are allowed. Give fewer values, or use --search random --trials N.");
        }

        if (found.Count > 0)
        {
            found.ForEach(faults.Add);
            return [];
        }

        IEnumerable<IReadOnlyDictionary<string, string>> chosen = Kind == SearchKind.Grid ? Grid(dimensions) : Drawn(dimensions);
        return [.. chosen.Select(values => SettingReader.Read(known, values.Select(pair => $"{pair.Key}={pair.Value}"), faults))];
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Grid(Dimension[] dimensions)
    {
        IEnumerable<Dictionary<string, string>> all = [[]];
        foreach (Dimension dimension in dimensions)
        {
            all = all.SelectMany(values => dimension.Values.Select(value => new Dictionary<string, string>(values) { [dimension.Setting.Name] = value }));
        }

        return all;
    }

    // Each run has a source of its own, so that a longer search begins with the runs of a shorter one.
    private IEnumerable<IReadOnlyDictionary<string, string>> Drawn(Dimension[] dimensions)
    {
        HashSet<string> seen = [];
        RandomSource seeds = new(Seed);
        for (int trial = 0; trial < Trials; trial++)
        {
            RandomSource random = seeds.Fork();
            for (int draw = 0; draw < MostDraws; draw++)
            {
                Dictionary<string, string> values = dimensions.ToDictionary(dimension => dimension.Setting.Name, dimension => dimension.Draw(random));
                if (seen.Add(string.Join(' ', values.Values)))
                {
                    yield return values;
                    break;
                }
            }
        }
    }
}
