using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// The model to beat: a Witten–Bell 5-gram on the network's own events (how long, then which pitch) and told the same of the place: part,
/// meter, place in the bar, mode, and whether the piece ends. Four events before count: of the same part, or of all parts as they
/// come, or, in parts, the last of the same part and what sounds in the others; the best of the three is the baseline.
/// </summary>
internal sealed class NGramBaseline
{
    private const int Memory = 4;
    private readonly StyleSpec _style;
    private readonly FeatureLayout _layout;
    private readonly NGramHistory _history;
    private readonly WittenBell _lengths;
    private readonly WittenBell _pitches;

    public NGramBaseline(StyleSpec style, FeatureLayout layout, NGramHistory history)
    {
        (_style, _layout, _history) = (style, layout, history);
        _lengths = new WittenBell(style.Durations.Count);
        _pitches = new WittenBell(style.PitchTokens);
    }

    /// <summary>Nats an event on held-out pieces of the best of the baselines.</summary>
    public static double Best(EventNetwork network, IReadOnlyList<Piece> learned, IReadOnlyList<Piece> heldOut) =>
        Enum.GetValues<NGramHistory>().Where(h => network.Style.Parts.Count > 1 || h == NGramHistory.OwnPart).Min(history =>
        {
            var model = new NGramBaseline(network.Style, network.Layout, history);
            foreach (Piece piece in learned)
            {
                model.Learn(piece);
            }

            (double Nats, int Events)[] each = [.. heldOut.Select(model.Judge)];
            return each.Sum(e => e.Nats) / each.Sum(e => e.Events);
        });

    public void Learn(Piece piece) => Visit(piece, (lengthContexts, length, pitchContexts, pitch) =>
    {
        _lengths.Learn(lengthContexts, length);
        _pitches.Learn(pitchContexts, pitch);
    });

    /// <summary>Nats of the lengths and pitches of a piece, and its events.</summary>
    public (double Nats, int Events) Judge(Piece piece)
    {
        double nats = 0;
        int events = 0;
        Visit(piece, (lengthContexts, length, pitchContexts, pitch) =>
        {
            nats -= Math.Log(_lengths.Share(lengthContexts, length)) + Math.Log(_pitches.Share(pitchContexts, pitch));
            events++;
        });
        return (nats, events);
    }

    private delegate void Visitor(ReadOnlySpan<ulong> lengthContexts, int length, ReadOnlySpan<ulong> pitchContexts, int pitch);

    private void Visit(Piece piece, Visitor visit)
    {
        var walk = new Walk(_style, _layout, piece, Conditions.None);
        int parts = piece.Parts.Count;
        var own = Enumerable.Range(0, parts).Select(_ => new List<int>()).ToArray();
        var all = new List<int>();
        int[] sounding = new int[parts];
        Span<ulong> lengthContexts = stackalloc ulong[(2 * Memory) + 3];
        Span<ulong> pitchContexts = stackalloc ulong[(2 * Memory) + 3];
        foreach (WalkStep step in walk.Events)
        {
            bool isEnd = piece.IsClosed && piece.Bars - step.Bar <= 1;
            ulong place = Hash(Hash(Hash((ulong)step.Part, (ulong)step.Slot), (ulong)piece.Meter.Index), (isEnd ? 2UL : 0) + (piece.IsMinor ? 1UL : 0));
            List<int> recent = _history == NGramHistory.AllParts ? all : own[step.Part];
            int[] before = _history == NGramHistory.Chord
                ? [.. own[step.Part].TakeLast(1), .. sounding.Where((_, p) => p != step.Part)]
                : [.. recent.TakeLast(Memory).Reverse()];
            int levels = Fill(lengthContexts, place, (ulong)step.Part, before);
            Fill(pitchContexts, Hash(place, (ulong)step.Length + 1000), Hash((ulong)step.Part, (ulong)step.Length + 1000), before);
            visit(lengthContexts[..levels], step.Length, pitchContexts[..levels], step.PitchToken);
            int word = (step.Length * 1000) + step.PitchToken;
            own[step.Part].Add(word);
            all.Add(word);
            sounding[step.Part] = step.PitchToken == StyleSpec.HoldToken ? sounding[step.Part] : step.PitchToken;
        }
    }

    /// <summary>Contexts from all that is remembered at this place down to the part alone.</summary>
    private static int Fill(Span<ulong> contexts, ulong place, ulong part, int[] before)
    {
        int level = 0;
        for (int known = before.Length; known >= 0; known--)
        {
            contexts[level++] = Hash(place, before, known);
            if (known is > 0 and <= Memory)
            {
                contexts[level++] = Hash(Hash(part, 77), before, known);
            }
        }

        contexts[level++] = part;
        return level;
    }

    private static ulong Hash(ulong seed, int[] before, int count)
    {
        for (int i = 0; i < count; i++)
        {
            seed = Hash(seed, (ulong)before[i] + 1);
        }

        return Hash(seed, (ulong)count);
    }

    private static ulong Hash(ulong seed, ulong value) => System.Numerics.BitOperations.RotateLeft((seed ^ value) * 0x9E3779B97F4A7C15, 29) + value;
}
