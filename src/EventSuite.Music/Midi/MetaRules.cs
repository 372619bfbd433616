namespace EventSuite.Music.Midi;

/// <summary>What the standard says about the payload of each meta event.</summary>
internal static class MetaRules
{
    /// <summary>The first rule this payload breaks; null when it keeps them all.</summary>
    public static (MidiFaultCode Code, string Message)? FindFault(byte type, ReadOnlySpan<byte> payload)
    {
        int expected = type switch
        {
            MetaType.EndOfTrack => 0,
            MetaType.ChannelPrefix or MetaType.Port => 1,
            MetaType.SequenceNumber => payload.IsEmpty ? 0 : 2,
            MetaType.KeySignature => 2,
            MetaType.Tempo => 3,
            MetaType.TimeSignature => 4,
            MetaType.SmpteOffset => 5,
            _ => -1,
        };
        if (expected < 0)
        {
            return null;
        }

        if (payload.Length != expected)
        {
            return (MidiFaultCode.InvalidMetaLength, $"Meta event 0x{type:X2} has {expected} bytes, not {payload.Length}.");
        }

        return type switch
        {
            MetaType.Tempo when (payload[0] | payload[1] | payload[2]) == 0 =>
                (MidiFaultCode.InvalidMetaValue, "A tempo has at least 1 microsecond per quarter note, not 0."),
            MetaType.TimeSignature when payload[0] == 0 =>
                (MidiFaultCode.InvalidMetaValue, "A time signature has a numerator of at least 1, not 0."),
            MetaType.TimeSignature when payload[1] > 15 =>
                (MidiFaultCode.InvalidMetaValue, $"The denominator of a time signature is a power of two up to 15, not {payload[1]}."),
            MetaType.KeySignature when (sbyte)payload[0] is < -7 or > 7 =>
                (MidiFaultCode.InvalidKeySignatureKey, $"A key signature has -7 to 7 sharps, not {(sbyte)payload[0]}."),
            MetaType.KeySignature when payload[1] > 1 =>
                (MidiFaultCode.InvalidKeySignatureScale, $"A key signature is major (0) or minor (1), not {payload[1]}."),
            MetaType.ChannelPrefix when payload[0] > 15 =>
                (MidiFaultCode.InvalidMetaValue, $"A channel prefix is 0 to 15, not {payload[0]}."),
            MetaType.SmpteOffset => SmpteFault(payload),
            _ => null,
        };
    }

    private static (MidiFaultCode, string)? SmpteFault(ReadOnlySpan<byte> payload)
    {
        int frames = (payload[0] >> 5) switch { 0 => 24, 1 => 25, 2 or 3 => 30, _ => 0 };
        bool valid = (payload[0] & 0x1F) < 24 && payload[1] < 60 && payload[2] < 60 && payload[3] < frames && payload[4] < 100;
        return valid
            ? null
            : (MidiFaultCode.InvalidSmpteOffset,
               $"No SMPTE time (rate and hour 0x{payload[0]:X2}, {payload[1]} min, {payload[2]} s, frame {payload[3]}, {payload[4]}/100).");
    }
}
