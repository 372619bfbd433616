namespace EventSuite.Core.Events;

/// <summary>What the guards of the phases look at.</summary>
/// <param name="Now">The present, UTC.</param>
/// <param name="Participants">Members who may submit.</param>
/// <param name="Judges">Members who judge.</param>
/// <param name="Entries">Entries that take part.</param>
/// <param name="OpenExtensions">Accounts whose own deadline lies ahead.</param>
/// <param name="QualifierScores">Scores given in the first round.</param>
/// <param name="FinalScores">Scores given in the second round.</param>
/// <param name="MissingQualifierScores">Judge × entry pairs without a score in the first round.</param>
/// <param name="MissingFinalScores">The same among the finalists in the second round.</param>
/// <param name="Ranked">Entries that have a rank in the first round.</param>
public sealed record PhaseFacts(
    DateTimeOffset Now,
    int Participants,
    int Judges,
    int Entries,
    int OpenExtensions,
    int QualifierScores,
    int FinalScores,
    int MissingQualifierScores,
    int MissingFinalScores,
    int Ranked);
