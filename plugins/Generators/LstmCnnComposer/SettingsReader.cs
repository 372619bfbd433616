using System.Globalization;
using EventSuite.Music.Analysis;
using EventSuite.Plugins;
using EventSuite.Plugins.Parameters;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer;

/// <summary>Reads <see cref="Settings"/> from the parameters of a call.</summary>
internal static class SettingsReader
{
    /// <summary>Reads the parameters of a task.</summary>
    /// <exception cref="PluginFaultException">Two of them do not go together.</exception>
    public static Settings Read(ParameterValues values)
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
        return Checked(settings);
    }

    private static Settings Checked(Settings settings) => settings.Playing.VelocityLow > settings.Playing.VelocityHigh
        ? throw PluginFaultException.InvalidParameter("velocityHigh", $"The loudest velocity ({settings.Playing.VelocityHigh}) must not be below the softest ({settings.Playing.VelocityLow}).")
        : settings.EndingBars > settings.Bars - 1 && settings.EndingBars > 0 && settings.Repeats > 1
            ? throw PluginFaultException.InvalidParameter("endingBars", $"Alternate endings of {settings.EndingBars} bars need a piece of more than {settings.EndingBars} bars.")
            : settings.FromBar > settings.ToBar
                ? throw PluginFaultException.InvalidParameter("toBar", $"The last bar ({settings.ToBar}) must not come before the first ({settings.FromBar}).")
                : settings;

    private static Meter? MeterOf(string text)
    {
        string[] numbers = text.Split('/');
        return Pieces.Meter.Of(int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
