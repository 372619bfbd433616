namespace EventSuite.Music.Midi;

/// <summary>Collects faults and holds the policy: what may be repaired, and what ends the reading.</summary>
internal sealed class FaultLog(MidiReadOptions options)
{
    private List<MidiFault>? _listed;

    public bool Strict { get; } = options.Policy == MidiPolicy.Strict;

    public int Count { get; private set; }

    public IReadOnlyList<MidiFault> Listed => _listed is null ? [] : _listed;

    /// <summary>Notes a fault that can be repaired. False under the strict policy: stop reading.</summary>
    public bool Repair(MidiFaultCode code, int offset, string message, string repair)
    {
        if (Strict)
        {
            return Refuse(code, offset, message);
        }

        Count++;
        if (Count <= options.MaxFaultsListed)
        {
            (_listed ??= []).Add(new MidiFault(code, offset, message, repair));
        }

        return true;
    }

    /// <summary>Notes a fault that ends the reading. Always false, and always listed.</summary>
    public bool Refuse(MidiFaultCode code, int offset, string message)
    {
        Count++;
        (_listed ??= []).Add(new MidiFault(code, offset, message, null));
        return false;
    }
}
