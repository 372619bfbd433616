using EventSuite.Music.Analysis;
using EventSuite.Plugins;
using EventSuite.Plugins.Parameters;
using MarkovComposer.Model;

namespace MarkovComposer;

/// <summary>The parameters of plugin.json, by type.</summary>
internal sealed record Settings
{
    /// <summary>How many bars are written.</summary>
    public required int Bars { get; init; }

    /// <summary>How many steps back are remembered, 0 to <see cref="StyleModel.MaxOrder"/>.</summary>
    public required int Order { get; init; }

    /// <summary>Below 1 the likely gets likelier, above 1 the unlikely.</summary>
    public required double Temperature { get; init; }

    /// <summary>−1: long notes; 0: as learned; 1: short notes.</summary>
    public required double Density { get; init; }

    /// <summary>The lowest pitch, 0–127.</summary>
    public required int Lowest { get; init; }

    /// <summary>The highest pitch, at least an octave above the lowest.</summary>
    public required int Highest { get; init; }

    /// <summary>Whether the last note is the tonic.</summary>
    public required bool Cadence { get; init; }

    /// <summary>Which phrases are alike, a letter for each; empty for none.</summary>
    public string Form { get; init; } = "";

    /// <summary>Reads what compose and continue have in common.</summary>
    /// <exception cref="PluginFaultException">The range is too narrow.</exception>
    public static Settings Of(ParameterValues values)
    {
        (int lowest, int highest) = (values.Integer("lowest"), values.Integer("highest"));
        return highest - lowest < 12
            ? throw PluginFaultException.InvalidParameter("highest", $"The highest note ({highest}) must lie at least an octave (12) above the lowest ({lowest}).")
            : new Settings
            {
                Bars = values.Integer("bars"),
                Order = values.Integer("order"),
                Temperature = values.Number("temperature"),
                Density = values.Number("density"),
                Lowest = lowest,
                Highest = highest,
                Cadence = values.Switch("cadence"),
            };
    }

    /// <summary>The key that compose is asked for.</summary>
    public static Key KeyOf(ParameterValues values) =>
        new(Enumerable.Range(0, 12).First(tonic => PitchNames.Of(tonic) == values.Text("key")), values.Text("mode") == "minor");
}
