using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using static ModelTrainer.Recipes.Composing.Baseline.NGramFact;

namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>What is known of a piece while it is walked through, as facts.</summary>
internal sealed class NGramMemory(StyleSpec style, Piece piece)
{
    private const int None = -1;
    private const int MostBarsLeft = 4;
    private const int MostAlike = 4;
    private readonly List<int> _all = [];
    private readonly NGramPart[] _parts = [.. piece.Parts.Select(_ => new NGramPart())];

    /// <summary>For each <see cref="NGramFact"/> its value before the next event of a part.</summary>
    public int[] Facts(int part)
    {
        NGramPart own = _parts[part];
        int left = piece.Bars - 1 - (own.End / piece.Meter.BarTicks);
        int[] facts = new int[(int)Above + 1];
        facts[(int)Part] = part;
        facts[(int)NGramFact.Meter] = piece.Meter.Index;
        facts[(int)Place] = own.End % piece.Meter.BarTicks;
        facts[(int)Mode] = piece.IsMinor ? 1 : 0;
        facts[(int)BarsLeft] = piece.IsClosed ? Math.Min(left, MostBarsLeft) : None;
        facts[(int)EndsIn] = piece.IsClosed && left < 2 ? (piece.Ticks - own.End) / FeatureLayout.EndTicks : None;
        facts[(int)Chord1] = (int)own.Below;
        Remember(facts, Own1, own.Words, 4);
        Remember(facts, Note1, own.Notes, 3);
        Remember(facts, Length1, own.Lengths, 2);
        Remember(facts, All1, _all, 4);
        TellOthers(facts, part, own.End);
        for (int i = 0; i < FeatureLayout.BarsBack.Length; i++)
        {
            int then = own.End - (FeatureLayout.BarsBack[i] * piece.Meter.BarTicks);
            facts[(int)Back1 + i] = then < 0 ? None - 1 : own.WordAt(then);
            facts[(int)Alike1 + i] = Math.Min(own.Alike[i], MostAlike);
        }

        return facts;
    }

    public void Add(WalkStep step)
    {
        int word = HashCode(step.Length, step.PitchToken, (int)step.Below);
        _parts[step.Part].Add(step, word, style.Durations[step.Length], piece.Meter.BarTicks);
        _all.Add(HashCode(word, step.Part, 0));
    }

    private static void Remember(int[] facts, NGramFact first, List<int> values, int count)
    {
        for (int i = 0; i < count; i++)
        {
            facts[(int)first + i] = i < values.Count ? values[^(i + 1)] : None;
        }
    }

    private void TellOthers(int[] facts, int part, int now)
    {
        int classes = 0, lowest = int.MaxValue, highest = None, sounds = 0, moves = 0, held = 0;
        for (int i = 0; i < _parts.Length; i++)
        {
            NGramPart other = _parts[i];
            bool isKnown = i != part && other.End > now;
            sounds = i == part ? sounds : HashCode(sounds, other.Pitch, isKnown ? 1 : 0);
            moves = HashCode(moves, isKnown && other.Onset == now ? 2 + other.Direction : 0, 0);
            held = HashCode(held, isKnown ? 1 + HeldStep(other.End - now) : 0, 0);
            if (isKnown && other.Pitch >= StyleSpec.FirstPitch)
            {
                classes |= 1 << (style.PitchOf(other.Pitch) % 12);
                (lowest, highest) = (Math.Min(lowest, other.Pitch), Math.Max(highest, other.Pitch));
            }
        }

        (facts[(int)Others], facts[(int)OtherClasses], facts[(int)Lowest]) = (sounds, classes, lowest);
        (facts[(int)Highest], facts[(int)OthersMove], facts[(int)OthersHeld]) = (highest, moves, held);
    }

    /// <summary>As the network is told how long a note goes on.</summary>
    private static int HeldStep(int ticks) => ticks <= 12 ? (ticks - 1) / 3 : ticks <= 24 ? 4 : 5;

    private static int HashCode(int a, int b, int c) => unchecked((int)((((((uint)a * 1_000_003) ^ (uint)b) * 1_000_003) ^ (uint)c) * 2_654_435_761));
}
