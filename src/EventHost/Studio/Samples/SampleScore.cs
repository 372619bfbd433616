namespace EventHost.Studio.Samples;

/// <summary>A sample melody as it is written down.</summary>
/// <param name="Id">Lower-case letters and hyphens.</param>
/// <param name="About">A sentence on what it is good for.</param>
/// <param name="Program">General MIDI program, 0–127.</param>
/// <param name="Abc">The melody in ABC notation.</param>
internal sealed record SampleScore(string Id, string About, int Program, string Abc);
