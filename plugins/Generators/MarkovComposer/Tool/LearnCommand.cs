using MarkovComposer.Learning;
using MarkovComposer.Model;

namespace MarkovComposer.Tool;

/// <summary><c>learn</c>: makes a model of a folder.</summary>
internal static class LearnCommand
{
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        string? file = null;
        string name = "tunes of a folder";
        string source = "";
        var paths = new List<string>();
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--out" when i + 1 < args.Length: file = args[++i]; break;
                case "--name" when i + 1 < args.Length: name = args[++i]; break;
                case "--source" when i + 1 < args.Length: source = args[++i]; break;
                default: paths.Add(args[i]); break;
            }
        }

        string? stray = paths.Find(p => !File.Exists(p) && !Directory.Exists(p));
        if (file is null || paths.Count == 0 || stray is not null)
        {
            errors.WriteLine(stray is null ? "Which folder, and where to? learn PATH… --out model.json" : $"There is no file or folder '{stray}'.");
            return 2;
        }

        var corpus = new Corpus(name, source, [.. TuneFolder.Read(paths, errors).Select(TuneReader.Read).OfType<(Tune Tune, int)>().Select(t => t.Tune)]);
        if (corpus.Styles.Count == 0)
        {
            errors.WriteLine($"{corpus.Tunes.Count} tunes were found, but no {Corpus.LeastTunes} of one meter and mode: too few to learn from.");
            return 1;
        }

        ModelFile.Write(corpus, file);
        output.WriteLine($"{file}: {corpus.Tunes.Count} tunes, {corpus.Tunes.Sum(t => t.Steps.Count)} notes and rests. Put it into the composer's folder as {ModelFile.Name}.");
        foreach (Style style in corpus.Styles)
        {
            output.WriteLine($"  {style}: {corpus.Tunes.Count(t => t.Style == style)} tunes");
        }

        return 0;
    }
}
