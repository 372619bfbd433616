using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Data;

/// <summary>All pieces of a training, read and split.</summary>
internal sealed class JudgingCorpus
{
    private const int MelodyNotes = 9; // of the highest voice: how a chorale begins

    private JudgingCorpus(IReadOnlyList<JudgingPiece> pieces, DataSummary summary) => (Pieces, Summary) = (pieces, summary);

    /// <summary>In the order of sets and files.</summary>
    public IReadOnlyList<JudgingPiece> Pieces { get; }

    /// <summary>What was read.</summary>
    public DataSummary Summary { get; }

    /// <summary>The pieces of a split that a role has.</summary>
    public IEnumerable<JudgingPiece> Of(SetRole role, Split split) => Pieces.Where(p => p.Set.Role == role && p.Split == split);

    /// <summary>Reads the sets.</summary>
    /// <param name="sets">Their folders exist.</param>
    /// <param name="fold">Which fifth is for testing, 0–4.</param>
    /// <param name="cancel">Ctrl-C.</param>
    /// <exception cref="ToolException">There is too little to learn from.</exception>
    public static JudgingCorpus Read(IReadOnlyList<JudgingSet> sets, int fold, CancellationToken cancel)
    {
        using DataHash hash = new();
        var pieces = new List<JudgingPiece>();
        var summaries = new List<DataSet>();
        foreach (JudgingSet set in sets)
        {
            var refused = new List<Refusal>();
            JudgingPiece[] read = [.. DataFiles.Under(set.Folder, ".mid", ".midi")
                .Where(file => set.Includes(file.Name))
                .Select(file =>
                {
                    cancel.ThrowIfCancellationRequested();
                    return Read(set, file.Name, File.ReadAllBytes(file.Path), fold, refused, hash);
                })
                .OfType<JudgingPiece>()];
            pieces.AddRange(read);
            summaries.Add(new DataSet(set.Name, read.Length, refused, CountsOf(read)));
        }

        NeedEnough(pieces);
        return new JudgingCorpus(pieces, new DataSummary(hash.ToString(), "pieces", "examples", summaries));
    }

    private static JudgingPiece? Read(JudgingSet set, string name, byte[] content, int fold, List<Refusal> refused, DataHash hash)
    {
        MidiReadResult read = MidiFile.Read(content);
        if (read.File is null)
        {
            refused.Add(new Refusal(name, read.Refusal?.ToString() ?? "it is no usable MIDI file"));
            return null;
        }

        Song song = Song.From(read.File);
        if (Window.First(song) is not { } first)
        {
            refused.Add(new Refusal(name, "its first eight bars have fewer than eight pitched notes"));
            return null;
        }

        hash.Add($"{set.Name}/{name}", content);
        string group = $"{set.Name}: {(set.GroupedByMelody ? MelodyOf(first) : set.GroupOf(Path.GetFileNameWithoutExtension(name)))}";
        Split split = set.Role == SetRole.TestOnly ? Split.Test : Splits.Of(group, fold);
        return new JudgingPiece(set, name, group, split, song, first, [.. Window.All(song).DefaultIfEmpty(first)]);
    }

    private static string MelodyOf(Window window)
    {
        int[] tops = [.. window.Strikes.GroupBy(s => s.Time).OrderBy(g => g.Key).Select(g => g.Max(s => s.Pitch)).Take(MelodyNotes)];
        return string.Join(' ', tops.Skip(1).Zip(tops, (to, from) => to - from));
    }

    private static Dictionary<string, long> CountsOf(JudgingPiece[] pieces) => Enum.GetValues<Split>()
        .ToDictionary(split => split.ToString().ToLowerInvariant(), split => (long)pieces.Count(p => p.Split == split));

    private static void NeedEnough(List<JudgingPiece> pieces)
    {
        const int Least = 20;
        foreach (SetRole role in (SetRole[])[SetRole.Style, SetRole.Other])
        {
            int count = pieces.Count(p => p.Set.Role == role);
            bool inAll = Enum.GetValues<Split>().All(split => pieces.Any(p => p.Set.Role == role && p.Split == split));
            if (count < Least || !inAll)
            {
                string folders = string.Join(", ", pieces.Where(p => p.Set.Role == role).Select(p => p.Set.Name).Distinct());
                throw new ToolException(
                    $"--data: {count} pieces {(role == SetRole.Style ? "of the style" : "of other music")} ({folders}) are too few to learn from, to calibrate and to test: give {Least} MIDI files or more, a hundred for a good judge.");
            }
        }
    }
}
