namespace EventSuite.Core.Compositions;

/// <summary>Music to start from, as it was asked: exactly one of a file, an entry, a job's result or a version of the studio.</summary>
/// <param name="Midi">A Standard MIDI file, base64.</param>
/// <param name="Name">A name for the file; null: by its place.</param>
/// <param name="Entry">An entry of the same owner.</param>
/// <param name="Job">A job of the same owner.</param>
/// <param name="Result">Which of the job's results, from 1; null: the first.</param>
/// <param name="Version">A version of a project of the same owner.</param>
public sealed record CompositionInput(
    string? Midi = null, string? Name = null, Guid? Entry = null, Guid? Job = null, int? Result = null, Guid? Version = null);
