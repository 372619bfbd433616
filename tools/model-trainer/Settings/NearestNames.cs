namespace ModelTrainer.Settings;

/// <summary>What was probably meant by a name that is not known.</summary>
internal static class NearestNames
{
    private const int MostShown = 3;
    private const int LongestCompared = 50;

    /// <summary>A sentence with the nearest names, or with all of them when none is near.</summary>
    public static string Sentence(string name, IEnumerable<string> known)
    {
        string[] all = [.. known];
        string wanted = name.Length > LongestCompared ? name[..LongestCompared] : name;
        string[] near = [.. all.Select(candidate => (Name: candidate, Distance: Distance(Plain(wanted), Plain(candidate))))
            .Where(pair => pair.Distance <= Math.Max(2, pair.Name.Length / 3) || Shares(wanted, pair.Name))
            .OrderBy(pair => pair.Distance).Take(MostShown).Select(pair => pair.Name)];
        return near.Length > 0 ? $"Did you mean {string.Join(" or ", near)}?" : $"There are: {string.Join(", ", all)}.";
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool Shares(string wanted, string candidate) =>
        wanted.Length > 2 && candidate.Contains(wanted, StringComparison.OrdinalIgnoreCase);

    // Levenshtein's, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
