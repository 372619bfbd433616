namespace EventSuite.Music.Notes;

/// <summary>A control change on a channel.</summary>
internal readonly record struct ControlChange(long Tick, byte Channel, byte Controller, byte Value)
{
    public const byte Bank = 0;
    public const byte Volume = 7;
    public const byte Pan = 10;
    public const byte Expression = 11;
    public const byte Pedal = 64;
}
