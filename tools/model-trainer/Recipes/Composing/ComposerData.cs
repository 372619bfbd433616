using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Pieces to learn from and pieces held out, and what they were read from.</summary>
internal sealed class ComposerData : IDisposable
{
    private readonly List<Piece> _train = [];
    private readonly List<Piece> _practice = [];
    private readonly List<Piece> _heldOut = [];
    private readonly List<Refusal> _refused = [];
    private readonly List<DataSet> _sets = [];
    private readonly DataHash _hash = new();

    public IReadOnlyList<Piece> Train => _train;

    public IReadOnlyList<Piece> HeldOut => _heldOut;

    /// <summary>More pieces to begin with, such as machines make: nothing is measured by them, and none is over a held-out tune.</summary>
    public IReadOnlyList<Piece> Practice => _practice;

    /// <summary>What data.json says.</summary>
    public DataSummary Summary => new(_hash.ToString(), "pieces", "events", _sets);

    /// <summary>Reads the pieces of every path.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="endings">Of the files that are looked for below a path.</param>
    /// <param name="read">Makes pieces of a file; refuses by the action.</param>
    /// <param name="heldOut">Which of all pieces are held out.</param>
    /// <param name="isPractice">Which are for practice; null for none.</param>
    public static ComposerData Read(
        IReadOnlyList<string> paths,
        Func<string, string[]> endings,
        Func<string, byte[], Action<string, string>, IEnumerable<Piece>> read,
        Func<IReadOnlyList<Piece>, IReadOnlySet<int>> heldOut,
        Predicate<Piece>? isPractice = null)
    {
        var data = new ComposerData();
        var pieces = new List<Piece>();
        foreach (string path in paths)
        {
            int files = 0, before = pieces.Count, refused = data._refused.Count;
            foreach ((string name, string file) in DataFiles.Under(path, endings(path)))
            {
                byte[] content = File.ReadAllBytes(file);
                int had = pieces.Count;
                pieces.AddRange(read(name, content, (what, reason) => data._refused.Add(new Refusal(what, reason))));
                if (pieces.Count > had)
                {
                    files++;
                    data._hash.Add(name, content);
                }
            }

            data._sets.Add(new DataSet(
                DataFiles.NameOf(path), files, [.. data._refused.Skip(refused)], new Dictionary<string, long> { ["all"] = pieces.Count - before }));
        }

        IReadOnlySet<int> kept = heldOut(pieces);
        for (int i = 0; i < pieces.Count; i++)
        {
            (kept.Contains(i) ? data._heldOut : isPractice?.Invoke(pieces[i]) == true ? data._practice : data._train).Add(pieces[i]);
        }

        data.LeaveOutKnownPractice();
        var examples = new Dictionary<string, long> { ["training"] = data._train.Count, ["validation"] = data._heldOut.Count };
        if (data._practice.Count > 0)
        {
            examples["practice"] = data._practice.Count;
        }

        data._sets.Add(new DataSet("together", data._sets.Sum(s => s.Files), [], examples));
        return data;
    }

    /// <summary>Holds all pieces out: a model that learned from others is measured on them.</summary>
    public void HoldOutAll()
    {
        _heldOut.AddRange(_train);
        _train.Clear();
    }

    public void Dispose() => _hash.Dispose();

    private void LeaveOutKnownPractice()
    {
        Piece[] unknown = [.. KnownTunes.Without(_heldOut, _practice)];
        _practice.Clear();
        _practice.AddRange(unknown);
    }
}
