namespace EventSuite.Core.Submissions;

/// <summary>The answer to an accepted entry.</summary>
/// <param name="Entry">The entry as kept.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Slots">How many slots its owner has.</param>
public sealed record SubmissionReceipt(Submission Entry, string Name, int Slots);
