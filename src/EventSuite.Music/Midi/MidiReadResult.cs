using System.Diagnostics.CodeAnalysis;

namespace EventSuite.Music.Midi;

/// <summary>What reading gave: a file, or the reason why there is none.</summary>
public sealed class MidiReadResult
{
    internal MidiReadResult(MidiFile? file, IReadOnlyList<MidiFault> faults, int faultCount)
    {
        File = file;
        Faults = faults;
        FaultCount = faultCount;
    }

    /// <summary>The file; null when it is not usable.</summary>
    public MidiFile? File { get; }

    /// <summary>True when there is a file.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsUsable => File is not null;

    /// <summary>Repairs in the order of the file; when the file was refused, the last one says why.</summary>
    public IReadOnlyList<MidiFault> Faults { get; }

    /// <summary>How many faults there were, also those beyond <see cref="MidiReadOptions.MaxFaultsListed"/>.</summary>
    public int FaultCount { get; }

    /// <summary>Why the file was refused; null when it is usable.</summary>
    public MidiFault? Refusal => File is null ? Faults[^1] : null;
}
