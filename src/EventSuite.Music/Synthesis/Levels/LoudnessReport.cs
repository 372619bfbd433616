namespace EventSuite.Music.Synthesis.Levels;

/// <summary>What matching did.</summary>
/// <param name="BeforeLufs">Integrated loudness before.</param>
/// <param name="Lufs">Integrated loudness now; negative infinity for silence.</param>
/// <param name="TruePeak">True peak now, in dBTP.</param>
/// <param name="Gain">Decibels it was turned up, or down if negative.</param>
public sealed record LoudnessReport(double BeforeLufs, double Lufs, double TruePeak, double Gain);
