using EventSuite.Music.Midi;

namespace EventHost.CommandLine.Music;

/// <summary>What a file holds.</summary>
/// <param name="Form">Its form.</param>
/// <param name="File">The MIDI file; null for text.</param>
/// <param name="Tunes">Its music, at least one piece; none when it is refused.</param>
/// <param name="Faults">Its faults, the first of them.</param>
/// <param name="FaultCount">How many faults there are.</param>
internal sealed record MusicReading(MusicForm Form, MidiFile? File, IReadOnlyList<Tune> Tunes, IReadOnlyList<ReadFault> Faults, int FaultCount)
{
    /// <summary>Why there is no music; null when there is.</summary>
    public ReadFault? Refusal => Tunes.Count == 0 ? Faults[^1] : null;

    /// <summary>The same tunes with the faults of one of them only; 1 is the first.</summary>
    public MusicReading WithFaultsOf(int tune)
    {
        ReadFault[] its = [.. Faults.Where(f => f.Tune is null || f.Tune == tune)];
        return this with { Faults = its, FaultCount = its.Length };
    }
}
