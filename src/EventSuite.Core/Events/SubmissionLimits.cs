namespace EventSuite.Core.Events;

/// <summary>How much may be submitted.</summary>
/// <param name="EntriesPer">Whether the limit counts per account or per team.</param>
/// <param name="Entries">Slots per owner, 1–100.</param>
/// <param name="MaxBytes">Largest MIDI file, in bytes.</param>
/// <param name="MaxSeconds">Longest playing time, in seconds.</param>
public sealed record SubmissionLimits(
    EntryOwnership EntriesPer = EntryOwnership.Account,
    int Entries = 3,
    int MaxBytes = 1_000_000,
    int MaxSeconds = 300);
