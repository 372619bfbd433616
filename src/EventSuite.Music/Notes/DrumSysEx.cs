namespace EventSuite.Music.Notes;

/// <summary>
/// The system exclusive messages that say which channels play drums (Roland SC-88 owner's manual, "Use for rhythm part";
/// Yamaha XG specification 1.26, "Part mode"; MIDI 1.0, "General MIDI system on"). Parts are taken to listen to the channels they have
/// after a reset.
/// </summary>
internal static class DrumSysEx
{
    private const byte End = 0xF7;

    /// <summary>The message in a payload (without F0, with F7); on port 0; null for any other. Device numbers and checksums are not looked at.</summary>
    public static DrumSwitch? Read(long tick, ReadOnlySpan<byte> payload) => payload switch
    {
        [0x41, _, 0x42, 0x12, 0x40, 0x00, 0x7F, _, _, End] => new DrumSwitch(tick, DrumSwitchKind.GsReset, 0, 0),
        [0x41, _, 0x42, 0x12, 0x40, >= 0x10 and <= 0x1F and var block, 0x15, <= 2 and var map, _, End] =>
            new DrumSwitch(tick, DrumSwitchKind.GsPart, ChannelOf(block & 0x0F), map),
        [0x43, >= 0x10 and <= 0x1F, 0x4C, 0x00, 0x00, 0x7E, 0x00, End] => new DrumSwitch(tick, DrumSwitchKind.XgReset, 0, 0),
        [0x43, >= 0x10 and <= 0x1F, 0x4C, 0x08, <= 15 and var part, 0x07, <= 5 and var mode, End] =>
            new DrumSwitch(tick, DrumSwitchKind.XgPart, part, mode),
        [0x7E, _, 0x09, 0x01 or 0x03, End] => new DrumSwitch(tick, DrumSwitchKind.GmReset, 0, 0),
        _ => null,
    };

    /// <summary>The payload of a message, always the same bytes for the same meaning.</summary>
    public static byte[] Write(DrumSwitch message)
    {
        switch (message.Kind)
        {
            case DrumSwitchKind.GsPart:
                byte block = (byte)(0x10 | BlockOf(message.Voice & 0x0F));
                return [0x41, 0x10, 0x42, 0x12, 0x40, block, 0x15, message.Value, Checksum(0x40 + block + 0x15 + message.Value), End];
            case DrumSwitchKind.GsReset:
                return [0x41, 0x10, 0x42, 0x12, 0x40, 0x00, 0x7F, 0x00, Checksum(0x40 + 0x7F), End];
            case DrumSwitchKind.XgPart:
                return [0x43, 0x10, 0x4C, 0x08, (byte)(message.Voice & 0x0F), 0x07, message.Value, End];
            case DrumSwitchKind.XgReset:
                return [0x43, 0x10, 0x4C, 0x00, 0x00, 0x7E, 0x00, End];
            case DrumSwitchKind.GmReset:
                return [0x7E, 0x7F, 0x09, 0x01, End];
            default:
                throw new ArgumentOutOfRangeException(nameof(message), message.Kind, "Not a system exclusive message.");
        }
    }

    // Block 0 is channel 10, blocks 1 to 9 are channels 1 to 9, the rest follow.
    private static ushort ChannelOf(int block) => (ushort)(block == 0 ? 9 : block <= 9 ? block - 1 : block);

    private static int BlockOf(int channel) => channel == 9 ? 0 : channel < 9 ? channel + 1 : channel;

    private static byte Checksum(int sum) => (byte)((128 - (sum % 128)) % 128);
}
