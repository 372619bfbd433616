using EventSuite.Music.Analysis;

namespace MarkovComposer.Writing;

/// <summary>The choices of the parameter <c>instrument</c>: names of General MIDI, small and joined by hyphens.</summary>
internal static class Instruments
{
    /// <summary>The program of a choice, 0–127.</summary>
    public static int Program(string choice) => Enumerable.Range(0, 128).First(program => Choice(program) == choice);

    /// <summary>The choice of a program, such as <c>acoustic-grand-piano</c>.</summary>
    public static string Choice(int program) =>
        string.Join('-', InstrumentNames.Program(program).ToLowerInvariant().Split([' ', '(', ')', '+', '-'], StringSplitOptions.RemoveEmptyEntries));
}
