namespace EventSuite.Music.Synthesis.Voices;

/// <summary>One way a body rings: a decaying sine.</summary>
/// <param name="Hz">Frequency.</param>
/// <param name="Amplitude">Amplitude at the start.</param>
/// <param name="Decay">Seconds until 60 dB down.</param>
internal readonly record struct Mode(double Hz, double Amplitude, double Decay);
