using ModelTrainer.Recipes.Judging.Data;

namespace ModelTrainer.Recipes.Judging;

/// <summary>The sets of the judge of Bach's music, by the names of their folders.</summary>
internal static class BachSets
{
    private const string Others = "mutopia-pd-other";

    /// <summary>The sets in a folder.</summary>
    /// <param name="folder">Holds a folder for each.</param>
    /// <param name="report">Told which of those that are for figures only is missing.</param>
    /// <exception cref="ToolException">One that is learned from is missing.</exception>
    public static IReadOnlyList<JudgingSet> In(string folder, Action<string> report)
    {
        ILookup<bool, JudgingSet> there = All(folder).ToLookup(set => Directory.Exists(set.Folder));
        string[] needed = [.. there[false].Where(set => set.Role != SetRole.TestOnly).Select(set => set.Name)];
        if (needed.Length > 0)
        {
            throw new ToolException($"--data {folder}: there is no {string.Join(", no ", needed)} in it, which this judge learns from.");
        }

        foreach (JudgingSet missing in there[false])
        {
            report($"No figures on {missing.Name}: it is not there.");
        }

        return [.. there[true]];
    }

    private static JudgingSet[] All(string folder)
    {
        string others = Path.Combine(folder, Others);
        HashSet<string> hymns = HymnsOf(Path.Combine(others, "index.csv"));
        return
        [
            new("Bach's pieces, Mutopia", Path.Combine(folder, "mutopia-pd-bach", "midi"), SetRole.Style, .6) { GroupOf = name => name.Split('_')[1] },
            new("Bach's chorales", Path.Combine(folder, "jsb-chorales", "midi"), SetRole.Style, .4) { GroupedByMelody = true },
            new("other composers, Mutopia", Path.Combine(others, "midi"), SetRole.Other, .7) { GroupOf = Composer, Includes = name => !hymns.Contains(name) },
            new("Irish dances", Path.Combine(folder, "cre-irish-midi", "MIDI"), SetRole.Other, .15) { Accompanied = true },
            new("Irish tunes from ABC", Path.Combine(folder, "irish-abc-mit", "midi"), SetRole.Other, .15) { Accompanied = true },
            new("hymn tunes, Mutopia", Path.Combine(others, "midi"), SetRole.TestOnly, 0) { GroupOf = Composer, Includes = hymns.Contains },
            new("English folk dances with chords", Path.Combine(folder, "nottingham", "MIDI"), SetRole.TestOnly, 0),
            new("pop songs", Path.Combine(folder, "pop909", "midi"), SetRole.TestOnly, 0),
            new("game music", Path.Combine(folder, "game-music-cc-by-sa"), SetRole.TestOnly, 0),
            new("computer-made chorales", Path.Combine(folder, "js-fakes-extended", "midi-normalised"), SetRole.TestOnly, 0),
        ];
    }

    /// <summary>Mutopia's names begin with the composer's; what nobody signed is a group each.</summary>
    private static string Composer(string name) => name.Split('_')[0] is var composer && composer is "Anonymous" or "Traditional" ? name : name.Split('_')[0];

    /// <summary>The files whose titles say so.</summary>
    private static HashSet<string> HymnsOf(string index) => File.Exists(index)
        ? [.. File.ReadLines(index).Where(line => line.Contains("(hymntune)", StringComparison.Ordinal)).Select(line => line.Split(',')[1])]
        : [];
}
