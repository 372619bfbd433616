namespace StyleJudge.Form;

/// <summary>A moment at which at least one voice moves.</summary>
/// <param name="Time">When, in the unit of the strikes.</param>
/// <param name="Gap">Time to the next moment; after the last the middle one of all gaps.</param>
/// <param name="Moved">The voices that move, from low to high.</param>
/// <param name="Sounding">All pitches that sound now, those of <paramref name="Moved"/> among them, from low to high, each once.</param>
internal sealed record Moment(double Time, double Gap, Tone[] Moved, int[] Sounding);
