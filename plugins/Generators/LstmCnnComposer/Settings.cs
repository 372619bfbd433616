using EventSuite.Music.Analysis;
using EventSuite.Plugins;
using EventSuite.Plugins.Parameters;
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

    /// <summary>Reads the parameters of a task.</summary>
    /// <exception cref="PluginFaultException">Two of them do not go together.</exception>
    public static Settings Of(ParameterValues values)
    {
        int Whole(string name, int other) => values.TryGet(name, out _) ? values.Integer(name) : other;
        string Text(string name, string other) => values.TryGet(name, out _) ? values.Text(name) : other;
        double? Wanted(string name) => values.TryGet(name, out _) && values.Number(name) > 0 ? values.Number(name) : null;
        string leadMode = Text("leadMode", "both");
        var settings = new Settings
        {
            Style = values.Text("style"),
            Bars = Whole("bars", 8),
            Meter = Text("meter", "auto") is var meter && meter != "auto" ? MeterOf(meter) : null,
            Tonic = Enumerable.Range(0, 12).First(tonic => PitchNames.Of(tonic) == Text("key", "C")),
            IsMinor = Text("mode", "major") == "minor",
            Tempo = values.TryGet("tempo", out _) ? values.Number("tempo") : 100,
            Repeats = Whole("repeats", 1),
            EndingBars = Whole("endingBars", 0),
            Endings = Whole("endings", 2),
            Parts = Text("parts", "auto"),
            LeadProgram = Instruments.Program(Text("leadInstrument", "auto")) ?? Instruments.UsualLead(values.Text("style")),
            BandProgram = Instruments.Program(Text("bandInstrument", "auto")),
            ShowLeadPitch = leadMode is "both" or "melody",
            ShowLeadRhythm = leadMode is "both" or "rhythm",
            Choice = new Choice(
                Text("sampling", "nucleus") switch { "best" => ChoiceMethod.Best, "top" => ChoiceMethod.Top, "all" => ChoiceMethod.Any, _ => ChoiceMethod.Nucleus },
                values.TryGet("temperature", out _) ? values.Number("temperature") : 1,
                Whole("topK", 5),
                values.TryGet("topP", out _) ? values.Number("topP") : .95),
            NotesAtOnce = Whole("notesAtOnce", 0),
            Scale = Text("scale", "auto"),
            Rhythm = Text("rhythm", "auto"),
            Playing = new Playing(Whole("octave", 0), Whole("noteLength", 0), Whole("velocityLow", 60), Whole("velocityHigh", 96)),
            Features = [Wanted("span"), Wanted("leaps"), Wanted("chordDensity"), Wanted("chordDepth"), null, Wanted("rhythmDensity")],
            Centre = Whole("centre", 0),
            Position = Text("position", "whole"),
            Tries = Whole("tries", 8),
            FromBar = Whole("fromBar", 1),
            ToBar = Whole("toBar", 1),
            Part = Whole("part", 1),
        };
        return settings.Checked();
    }

    /// <summary>What a network of a style is told.</summary>
    public Conditions ConditionsFor(StyleSpec style)
    {
        var steps = new int?[StyleFeatures.Count];
        for (int feature = 0; feature < steps.Length; feature++)
        {
            double? wanted = feature == StyleFeatures.TonalCentre
                ? (Centre == 0 ? null : style.FeatureMeans[feature] + Centre)
                : Features[feature];
            steps[feature] = wanted is { } value && style.FeatureBorders[feature].Length > 0 ? style.FeatureStep(feature, value) : null;
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

    private Settings Checked() => Playing.VelocityLow > Playing.VelocityHigh
        ? throw PluginFaultException.InvalidParameter("velocityHigh", $"The loudest velocity ({Playing.VelocityHigh}) must not be below the softest ({Playing.VelocityLow}).")
        : EndingBars > Bars - 1 && EndingBars > 0 && Repeats > 1
            ? throw PluginFaultException.InvalidParameter("endingBars", $"Alternate endings of {EndingBars} bars need a piece of more than {EndingBars} bars.")
            : FromBar > ToBar
                ? throw PluginFaultException.InvalidParameter("toBar", $"The last bar ({ToBar}) must not come before the first ({FromBar}).")
                : this;

    private static Meter? MeterOf(string text)
    {
        string[] numbers = text.Split('/');
        return Pieces.Meter.Of(int.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(numbers[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
