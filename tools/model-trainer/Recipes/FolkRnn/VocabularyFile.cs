using EventSuite.Music.Tokens;
using ModelTrainer.Runs;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>A trained model's vocabulary, in its run's folder: a token a line, in the order of their numbers.</summary>
internal static class VocabularyFile
{
    private const string Name = "vocabulary.txt";

    /// <summary>Writes it.</summary>
    public static void Write(RunFolder run, FolkRnnVocabulary vocabulary) =>
        TextFile.Write(run.File(Name), string.Concat(vocabulary.Tokens.Select(token => token + "\n")));

    /// <summary>Reads it.</summary>
    /// <exception cref="ToolException">It is missing or no vocabulary.</exception>
    public static FolkRnnVocabulary Read(RunFolder run)
    {
        try
        {
            FolkRnnVocabulary vocabulary = new(File.ReadLines(run.File(Name)));
            return vocabulary.NumberOf(FolkRnnVocabulary.Start) >= 0 && vocabulary.NumberOf(FolkRnnVocabulary.End) >= 0 ? vocabulary
                : throw new ToolException($"{run.File(Name)} has no {FolkRnnVocabulary.Start} or no {FolkRnnVocabulary.End}: it is not this model's. Train anew.");
        }
        catch (Exception error) when (error is IOException or ArgumentException)
        {
            throw new ToolException($"{run.File(Name)} cannot be read: {error.Message} It belongs to the model; take the run's whole folder.", error);
        }
    }
}
