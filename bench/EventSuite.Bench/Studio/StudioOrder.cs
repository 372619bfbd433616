namespace EventSuite.Bench.Studio;

/// <summary>How much load is asked for.</summary>
/// <param name="Host">EventHost.dll.</param>
/// <param name="Participants">Who edit in the studio.</param>
/// <param name="Generating">How many of them have a job at any time.</param>
/// <param name="Viewers">Who watch the board.</param>
/// <param name="Seconds">Length of each stage.</param>
/// <param name="Plugins">Generators; a stage for each.</param>
/// <param name="Seed">Of scores, edits, pauses and jobs.</param>
internal sealed record StudioOrder(string Host, int Participants, int Generating, int Viewers, int Seconds, IReadOnlyList<string> Plugins, int Seed);
