namespace EventHost.CommandLine.Music.Converting;

/// <summary>A tune in its new form.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Losses">What the form could not say, as sentences.</param>
internal sealed record Written(byte[] Bytes, IReadOnlyList<string> Losses);
