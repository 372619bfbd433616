using System.Buffers.Binary;

namespace EventSuite.Neural.Weights;

/// <summary>Numbers as bytes, lowest first.</summary>
internal static class Elements
{
    public static int Size(ElementType type) => type switch
    {
        ElementType.F64 or ElementType.I64 => 8,
        ElementType.F16 or ElementType.BF16 => 2,
        _ => 4,
    };

    public static float[] Read(ElementType type, ReadOnlySpan<byte> bytes)
    {
        int size = Size(type);
        float[] values = new float[bytes.Length / size];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> one = bytes.Slice(i * size, size);
            values[i] = type switch
            {
                ElementType.F32 => BinaryPrimitives.ReadSingleLittleEndian(one),
                ElementType.F64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(one),
                ElementType.F16 => (float)BinaryPrimitives.ReadHalfLittleEndian(one),
                ElementType.BF16 => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(one) << 16),
                ElementType.I64 => BinaryPrimitives.ReadInt64LittleEndian(one),
                ElementType.I32 => BinaryPrimitives.ReadInt32LittleEndian(one),
                _ => throw new InvalidOperationException($"no reader for {type}"),
            };
        }

        return values;
    }

    public static byte[] Write(bool whole, ReadOnlySpan<float> values)
    {
        int size = whole ? 8 : 4;
        byte[] bytes = new byte[values.Length * size];
        for (int i = 0; i < values.Length; i++)
        {
            Span<byte> one = bytes.AsSpan(i * size);
            if (whole)
            {
                BinaryPrimitives.WriteInt64LittleEndian(one, checked((long)values[i]));
            }
            else
            {
                BinaryPrimitives.WriteSingleLittleEndian(one, values[i]);
            }
        }

        return bytes;
    }
}
