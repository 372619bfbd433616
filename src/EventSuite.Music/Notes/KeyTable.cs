namespace EventSuite.Music.Notes;

/// <summary>
/// The notes that sound on each key. There is room for the 16 voices of port 0; others get theirs with their first note,
/// so that a port takes memory only for what is played on it.
/// </summary>
internal sealed class KeyTable
{
    private const int Pitches = 128;
    private const int Ports = 256;
    private const int UsualBlocks = 17;

    /// <summary>For each voice the block of 128 keys it has; 0: none yet.</summary>
    private readonly ushort[] _blocks = new ushort[16 * Ports];
    private int _used = UsualBlocks;

    public KeyTable() => SetUsual();

    /// <summary>By block and pitch; empty between tracks.</summary>
    public KeyQueue[] Queues { get; private set; } = new KeyQueue[UsualBlocks * Pitches];

    public ReadOnlySpan<ushort> Blocks => _blocks;

    public static uint Slot(uint block, uint pitch) => (block << 7) | (pitch & 0x7F);

    /// <summary>Makes room for a voice that has none.</summary>
    public void Add(int voice)
    {
        if (_used * Pitches == Queues.Length)
        {
            KeyQueue[] larger = new KeyQueue[Queues.Length * 2];
            Queues.CopyTo(larger, 0);
            Queues = larger;
        }

        _blocks[voice] = (ushort)_used++;
    }

    /// <summary>Room for port 0 only, as at first.</summary>
    public void Reset()
    {
        if (_used > UsualBlocks)
        {
            Queues = new KeyQueue[UsualBlocks * Pitches];
            _used = UsualBlocks;
            Array.Clear(_blocks);
            SetUsual();
        }
    }

    private void SetUsual()
    {
        for (int voice = 0; voice < 16; voice++)
        {
            _blocks[voice] = (ushort)(voice + 1);
        }
    }
}
