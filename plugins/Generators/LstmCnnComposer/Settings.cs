using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer;

/// <summary>The parameters of plugin.json, by type. Those that a task does not have keep their defaults here.</summary>
internal sealed record Settings
{
    /// <summary>Which weights.</summary>
    public required string Style { get; init; }

    /// <summary>Bars that are written.</summary>
    public int Bars { get; init; } = 8;

    /// <summary>The meter; null for the style's own.</summary>
    public Meter? Meter { get; init; }

    /// <summary>Pitch class of the tonic.</summary>
    public int Tonic { get; init; }

    public bool IsMinor { get; init; }

    /// <summary>Quarters a minute.</summary>
    public double Tempo { get; init; } = 100;

    public int Repeats { get; init; } = 1;

    public int EndingBars { get; init; }

    public int Endings { get; init; } = 2;

    /// <summary>Which parts play, as in plugin.json.</summary>
    public string Parts { get; init; } = "auto";

    /// <summary>General MIDI program of the leading part.</summary>
    public int LeadProgram { get; init; }

    /// <summary>General MIDI program of the other parts; null for what is usual.</summary>
    public int? BandProgram { get; init; }

    public bool ShowLeadPitch { get; init; } = true;

    public bool ShowLeadRhythm { get; init; } = true;

    public required Choice Choice { get; init; }

    /// <summary>Notes at once in a part; 0 for as it comes.</summary>
    public int NotesAtOnce { get; init; }

    public required string Scale { get; init; }

    public required string Rhythm { get; init; }

    public required Playing Playing { get; init; }

    /// <summary>For each style feature what is wanted, or null.</summary>
    public double?[] Features { get; init; } = new double?[StyleFeatures.Count];

    /// <summary>Semitones the leading part lies higher than usual.</summary>
    public int Centre { get; init; }

    public string Position { get; init; } = "whole";

    public int Tries { get; init; } = 1;

    public int FromBar { get; init; } = 1;

    public int ToBar { get; init; } = 1;

    public int Part { get; init; } = 1;

    /// <summary>What is wanted of one of <see cref="StyleFeatures"/>, as it is measured; null for nothing.</summary>
    public double? Wanted(int feature, StyleSpec style) =>
        feature != StyleFeatures.TonalCentre ? Features[feature] : Centre == 0 ? null : style.FeatureMeans[feature] + Centre;

    /// <summary>What a network of a style is told.</summary>
    public Conditions ConditionsFor(StyleSpec style)
    {
        var steps = new int?[StyleFeatures.Count];
        for (int feature = 0; feature < steps.Length; feature++)
        {
            steps[feature] = Wanted(feature, style) is { } value && style.FeatureBorders[feature].Length > 0 ? style.FeatureStep(feature, value) : null;
        }

        return new Conditions
        {
            IsMinor = IsMinor,
            Steps = steps,
            StartIsKnown = Position is "whole" or "opening",
            EndIsKnown = Position is "whole" or "ending",
        };
    }

    /// <summary>The same for music of which only a part is heard: what begins later is no beginning.</summary>
    public Settings Within(GivenMusic heard) =>
        heard.FirstBar == 0 ? this : this with { Position = Position switch { "whole" => "ending", "opening" => "middle", _ => Position } };
}
