namespace PitchDistributionJudge;

/// <summary>What pieces are compared with.</summary>
/// <param name="Name">As it stands in "higher than in …", such as <c>Bach's music</c>.</param>
/// <param name="Source">Where the pieces come from and under which licence, for people.</param>
/// <param name="Pieces">How many pieces it was made of; each weighs the same.</param>
/// <param name="RegisterWeight">Weight of the register in the score, 0 or more.</param>
/// <param name="PitchClassWeight">Weight of the pitch classes, 0 or more; one of the two is more than 0.</param>
/// <param name="Pitches">Share of time of each pitch: shape [128], sum 1.</param>
/// <param name="Major">Share of time of each degree of the pieces in major, tonic first: shape [12], sum 1; empty without such pieces.</param>
/// <param name="Minor">The same in minor.</param>
internal sealed record Reference(
    string Name,
    string Source,
    int Pieces,
    double RegisterWeight,
    double PitchClassWeight,
    double[] Pitches,
    double[] Major,
    double[] Minor);
