using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>What a part has done so far.</summary>
internal sealed class NGramPart
{
    private readonly Dictionary<int, int> _words = [];

    /// <summary>The tick at which its last event ends.</summary>
    public int End { get; private set; }

    /// <summary>The tick at which what sounds began.</summary>
    public int Onset { get; private set; } = -1;

    /// <summary>The pitch token of what sounds.</summary>
    public int Pitch { get; private set; } = StyleSpec.RestToken;

    /// <summary>Whether that went down (−1), stayed (0) or went up (1).</summary>
    public int Direction { get; private set; }

    /// <summary>The intervals below the last note.</summary>
    public uint Below { get; private set; }

    /// <summary>Its events as words, the latest last.</summary>
    public List<int> Words { get; } = [];

    /// <summary>The pitch tokens of its notes.</summary>
    public List<int> Notes { get; } = [];

    /// <summary>The indices of its lengths.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>For each of <see cref="FeatureLayout.BarsBack"/> how many of the last events are the same as then.</summary>
    public int[] Alike { get; } = new int[FeatureLayout.BarsBack.Length];

    /// <summary>The event that began at a tick, or −1.</summary>
    public int WordAt(int tick) => _words.GetValueOrDefault(tick, -1);

    public void Add(WalkStep step, int word, int ticks, int barTicks)
    {
        for (int i = 0; i < Alike.Length; i++)
        {
            Alike[i] = _words.TryGetValue(End - (FeatureLayout.BarsBack[i] * barTicks), out int then) && then == word ? Alike[i] + 1 : 0;
        }

        if (step.PitchToken != StyleSpec.HoldToken)
        {
            (Direction, Onset, Pitch) = (Math.Sign(step.PitchToken - Pitch), End, step.PitchToken);
        }

        if (step.PitchToken >= StyleSpec.FirstPitch)
        {
            Notes.Add(step.PitchToken);
            Below = step.Below;
        }

        _words[End] = word;
        Words.Add(word);
        Lengths.Add(step.Length);
        End += ticks;
    }
}
