using EventSuite.Music.Analysis;

namespace LstmCnnComposer.Writing;

/// <summary>Choices of instruments: names of General MIDI, small and joined by hyphens.</summary>
internal static class Instruments
{
    public const int Piano = 0;
    public const int Guitar = 24;
    public const int AcousticBass = 32;
    public const int Strings = 48;
    public const int Choir = 52;
    public const int Fiddle = 110;
    public const int Flute = 73;

    /// <summary>The program of a choice, 0–127; null for <c>auto</c>.</summary>
    public static int? Program(string choice) => choice == "auto" ? null : Enumerable.Range(0, 128).First(program => Choice(program) == choice);

    /// <summary>The choice of a program, such as <c>acoustic-grand-piano</c>.</summary>
    public static string Choice(int program) =>
        string.Join('-', InstrumentNames.Program(program).ToLowerInvariant().Split([' ', '(', ')', '+', '-'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What usually leads in a style.</summary>
    public static int UsualLead(string style) => style switch { "irish" => Fiddle, "chorale" => Choir, _ => Piano };
}
