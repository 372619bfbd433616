namespace EventHost.Audio;

/// <summary>An entry as everybody hears it.</summary>
/// <param name="Path">The file.</param>
/// <param name="ContentType"><c>audio/mpeg</c> or <c>audio/wav</c>.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Engine">What rendered it.</param>
/// <param name="Lufs">Integrated loudness before encoding; negative infinity when it is silent.</param>
/// <param name="TruePeak">True peak before encoding, in dBTP; negative infinity when it is silent.</param>
public sealed record RenderedAudio(string Path, string ContentType, double Seconds, string Engine, double Lufs, double TruePeak);
