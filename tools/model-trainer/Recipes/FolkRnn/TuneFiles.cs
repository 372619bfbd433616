using System.Text;
using EventSuite.Music.Abc;
using EventSuite.Music.Tokens;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>Tunes in files: ABC, or folk-rnn's tokens.</summary>
internal static class TuneFiles
{
    private const int MaxBytes = 256 << 20;

    /// <summary>What is looked for in folders.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".abc", ".txt"];

    /// <summary>The tunes of a file. What cannot be used is added to the refusals.</summary>
    public static IEnumerable<Tune> Read(string name, byte[] content, List<Refusal> refused)
    {
        if (content.Length > MaxBytes)
        {
            refused.Add(new Refusal(name, $"larger than {MaxBytes >> 20} MB"));
            return [];
        }

        string text = Encoding.UTF8.GetString(content);
        return name.EndsWith(".abc", StringComparison.OrdinalIgnoreCase) ? Abc(name, text, refused) : Tokens(name, text, refused);
    }

    private static IEnumerable<Tune> Abc(string name, string text, List<Refusal> refused)
    {
        foreach (AbcTune tune in AbcReader.Read(text).Tunes)
        {
            string place = $"{name}, line {tune.Line}";
            FolkRnnEncoding encoding = FolkRnnEncoder.Encode(tune);
            if (encoding.Losses.Contains("change of key") || encoding.Losses.Contains("voices beside the first"))
            {
                refused.Add(new Refusal(place, "folk-rnn's tokens cannot say it: " + string.Join(", ", encoding.Losses)));
                continue;
            }

            yield return new Tune(place, [.. encoding.Tokens]);
        }
    }

    private static IEnumerable<Tune> Tokens(string name, string text, List<Refusal> refused)
    {
        if (TokenForm.FaultOf(FolkRnnTokens.Split(text)) is { } fault)
        {
            refused.Add(new Refusal(name, fault));
            return [];
        }

        return FolkRnnTokens.Tunes(text).Select((tokens, i) => new Tune(
            $"{name}, tune {i + 1}", [.. tokens.Where(token => token is not (FolkRnnVocabulary.Start or FolkRnnVocabulary.End))]));
    }
}
