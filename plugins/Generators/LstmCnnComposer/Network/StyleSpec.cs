using System.Text.Json;
using System.Text.Json.Serialization;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>What a network of one style was built and taught with; travels in the metadata of its weight file.</summary>
internal sealed record StyleSpec
{
    /// <summary>The key of the text in a weight file.</summary>
    public const string MetadataKey = "style";

    /// <summary>The name by which people choose it.</summary>
    public required string Id { get; init; }

    /// <summary>Names of the parts, in the order in which they speak when several begin together.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The lowest pitch of the alphabet, as the network hears it.</summary>
    public required int Low { get; init; }

    /// <summary>The highest pitch.</summary>
    public required int High { get; init; }

    /// <summary>The lengths of events in ticks, rising; the first is 1 tick, so that every length can be put together.</summary>
    public required IReadOnlyList<int> Durations { get; init; }

    /// <summary>Whether parts play chords.</summary>
    public bool HasChords { get; init; }

    /// <summary>Whether pitches are compared with <see cref="References"/>; older weights have learned without.</summary>
    public bool Compares { get; init; }

    /// <summary>
    /// Semitones by which the network hears pieces in minor above A minor. With 3 it hears C minor, and both modes come home to one
    /// tonic; with 0, minor pieces go astray to C major and major ones to A minor.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // so that styles without it keep their bytes
    public int MinorShift { get; init; }

    /// <summary>For each of <see cref="StyleFeatures"/> the borders between its steps, rising; empty for one that the style does not vary in.</summary>
    public required IReadOnlyList<double[]> FeatureBorders { get; init; }

    /// <summary>The mean of each of <see cref="StyleFeatures"/> in what was learned.</summary>
    public required IReadOnlyList<double> FeatureMeans { get; init; }

    /// <summary>For each part the mean pitch, to place it in keys and inputs.</summary>
    public required IReadOnlyList<double> PartCentres { get; init; }

    /// <summary>The meters that were learned well enough, such as 6/8.</summary>
    public required IReadOnlyList<string> Meters { get; init; }

    /// <summary>Width of the input layer.</summary>
    public int Width { get; init; } = 192;

    /// <summary>Width of the LSTM.</summary>
    public int Hidden { get; init; } = 192;

    /// <summary>Layers of the LSTM.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>Share of values dropped in training.</summary>
    public float Dropout { get; init; } = .4f;

    /// <summary>Pitch token of a rest.</summary>
    public const int RestToken = 0;

    /// <summary>Pitch token of a note held on.</summary>
    public const int HoldToken = 1;

    /// <summary>Token of the lowest pitch.</summary>
    public const int FirstPitch = 2;

    /// <summary>Semitones by which the network hears a piece above the normalised key.</summary>
    public int ShiftOf(bool isMinor) => isMinor ? MinorShift : 0;

    public int PitchTokens => FirstPitch + High - Low + 1;

    /// <summary>Words of the chord head: an interval down, or 0 for the end.</summary>
    public const int ChordTokens = NoteEvent.DeepestBelow + 1;

    public int PitchToken(int pitch) => pitch switch
    {
        NoteEvent.Rest => RestToken,
        NoteEvent.Hold => HoldToken,
        _ => FirstPitch + Math.Clamp(pitch, Low, High) - Low,
    };

    public int PitchOf(int token) => token switch
    {
        RestToken => NoteEvent.Rest,
        HoldToken => NoteEvent.Hold,
        _ => token - FirstPitch + Low,
    };

    /// <summary>Which of the lengths so many ticks are, or −1.</summary>
    public int DurationIndex(int ticks)
    {
        for (int i = 0; i < Durations.Count; i++)
        {
            if (Durations[i] == ticks)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The step of a feature's value, 0 to the number of borders.</summary>
    public int FeatureStep(int feature, double value) => FeatureBorders[feature].Count(border => value >= border);

    /// <summary>Events of any length as events of the lengths of the alphabet, longer ones held on.</summary>
    public NoteEvent[] Fit(IEnumerable<NoteEvent> events) => [.. events.SelectMany(Fit)];

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static StyleSpec FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<StyleSpec>(json) ?? throw new InvalidDataException("The style of the weights is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The style of the weights cannot be read: {error.Message} Train them again with model-trainer.", error);
        }
    }

    private IEnumerable<NoteEvent> Fit(NoteEvent e)
    {
        int start = e.Start;
        int pitch = e.Pitch;
        while (start < e.End)
        {
            int left = e.End - start;
            int ticks = Durations.Last(d => d <= left);
            yield return new NoteEvent(start, ticks, pitch, pitch >= 0 ? e.Below : 0);
            start += ticks;
            pitch = pitch >= 0 ? NoteEvent.Hold : pitch;
        }
    }
}
