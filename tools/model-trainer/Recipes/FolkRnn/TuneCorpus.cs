using EventSuite.Music.Tokens;
using EventSuite.Neural.Training;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>The tunes of a training, as numbers, split. Other data than a trained model's are held out as a whole.</summary>
internal sealed class TuneCorpus
{
    private const int LargeVocabulary = 500;

    private readonly HashSet<string> seen = [];
    private readonly List<(DataSet Set, List<Tune> Tunes)> sets = [];

    /// <summary>Reads the data. Where a vocabulary is given, tunes with other tokens are left out.</summary>
    /// <exception cref="ToolException">Nothing is left to train on.</exception>
    public TuneCorpus(RecipeOrder order, FolkRnnVocabulary? vocabulary, CancellationToken cancel)
    {
        using DataHash hash = new();
        foreach (string path in order.Data)
        {
            cancel.ThrowIfCancellationRequested();
            Read(path, order.Settings, vocabulary, hash);
        }

        Tune[] all = [.. sets.SelectMany(set => set.Tunes)];
        if (all.Length < 2)
        {
            string[] reasons = [.. sets.SelectMany(set => set.Set.Refused).Take(3).Select(refusal => $"{refusal.What}: {refusal.Reason}.")];
            throw new ToolException(
                $"--data: {all.Length} tunes to learn from, two at least are needed. folk-rnn reads .abc and .txt files (tunes as tokens, an empty line between). {string.Join(' ', reasons)}".TrimEnd());
        }

        Vocabulary = vocabulary ?? FolkRnnVocabulary.Of(all.SelectMany(tune => tune.Tokens));
        if (Vocabulary.Count > LargeVocabulary)
        {
            order.Report($"Warning: the vocabulary has {Vocabulary.Count:N0} tokens, folk-rnn's own has {FolkRnnVocabulary.V2.Count}. Is all of the data tunes? Its rarest: {string.Join(' ', Vocabulary.Tokens.TakeLast(5))}");
        }

        int[][] numbers = [.. all.Select(Numbers)];
        new RandomSource(order.Seed).Shuffle(numbers.AsSpan());
        bool isOther = order.Trained is { } run && run.Data.Hash != hash.ToString();
        int held = isOther ? numbers.Length : HeldOut(numbers.Length, order.Settings.Number("validationFraction"));
        (Validation, Training) = (numbers[..held], numbers[held..]);
        Summary = new DataSummary(hash.ToString(), "tunes", "tokens", [.. sets.Select(set => set.Set), Together()]);
    }

    /// <summary>The tokens.</summary>
    public FolkRnnVocabulary Vocabulary { get; }

    /// <summary>What is learned from: start, tokens, end of each tune.</summary>
    public int[][] Training { get; }

    /// <summary>What is held out, likewise.</summary>
    public int[][] Validation { get; }

    /// <summary>What was read.</summary>
    public DataSummary Summary { get; }

    /// <summary>The share of the tunes, rounded; one at least when any is asked for, and one at least is left to learn from.</summary>
    public static int HeldOut(int tunes, double fraction) =>
        fraction == 0 ? 0 : Math.Clamp((int)Math.Round(tunes * fraction), 1, tunes - 1);

    private void Read(string path, SettingValues settings, FolkRnnVocabulary? vocabulary, DataHash hash)
    {
        List<Refusal> refused = [];
        List<Tune> tunes = [];
        int files = 0;
        foreach ((string name, string file) in DataFiles.Under(path, TuneFiles.Endings))
        {
            byte[] content = File.ReadAllBytes(file);
            Tune[] used = [.. TuneFiles.Read(name, content, refused).Where(tune => IsUsed(tune, settings, vocabulary, refused))];
            if (used.Length > 0)
            {
                hash.Add(name, content);
                tunes.AddRange(used);
                files++;
            }
        }

        sets.Add((new DataSet(DataFiles.NameOf(path), files, refused, new Dictionary<string, long> { ["all"] = tunes.Count }), tunes));
    }

    private bool IsUsed(Tune tune, SettingValues settings, FolkRnnVocabulary? vocabulary, List<Refusal> refused)
    {
        string? reason =
            tune.Tokens.Length == 0 ? "it has no tokens"
            : tune.Tokens.Length > settings.Whole("maxTokens") ? $"{tune.Tokens.Length} tokens, more than maxTokens"
            : vocabulary is not null && tune.Tokens.FirstOrDefault(token => vocabulary.NumberOf(token) < 0) is { } other ? $"'{other}' is not in the vocabulary"
            : !seen.Add(string.Join(' ', tune.Tokens)) ? "the same tune is there already"
            : null;
        if (reason is not null)
        {
            refused.Add(new Refusal(tune.Place, reason));
        }

        return reason is null;
    }

    private int[] Numbers(Tune tune) =>
        [.. tune.Tokens.Prepend(FolkRnnVocabulary.Start).Append(FolkRnnVocabulary.End).Select(Vocabulary.NumberOf)];

    private DataSet Together() => new(
        "all sets together", sets.Sum(set => set.Set.Files), [],
        new Dictionary<string, long> { ["training"] = Training.Length, ["validation"] = Validation.Length });
}
