using System.Buffers.Binary;
using System.Text.Json;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Weights;

/// <summary>
/// The safetensors format: eight bytes of header length, a JSON header, then the numbers. Plain data, nothing in it runs.
/// Read strictly, as the file may be anybody's: https://huggingface.co/docs/safetensors.
/// </summary>
public static class SafeTensors
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1 << 30;

    internal const int LengthBytes = 8;
    private const int Alignment = 8;
    private const string MetadataKey = "__metadata__";

    /// <summary>The bytes of a file.</summary>
    /// <param name="tensors">Names and values; the order is kept.</param>
    /// <param name="metadata">Free text.</param>
    /// <param name="wholeNumbers">Names of those to be written as 64-bit whole numbers.</param>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public static byte[] Write(
        IEnumerable<(string Name, Tensor Value)> tensors,
        IReadOnlyDictionary<string, string>? metadata = null,
        IReadOnlySet<string>? wholeNumbers = null)
    {
        using MemoryStream header = new();
        using MemoryStream data = new();
        using (Utf8JsonWriter json = new(header))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                json.WriteStartObject(MetadataKey);
                foreach ((string key, string value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    json.WriteString(key, value);
                }

                json.WriteEndObject();
            }

            HashSet<string> seen = [MetadataKey];
            foreach ((string name, Tensor value) in tensors)
            {
                if (!seen.Add(name))
                {
                    throw new ArgumentException($"the tensor name '{name}' comes twice or is reserved", nameof(tensors));
                }

                WriteOne(json, data, name, value, wholeNumbers?.Contains(name) == true);
            }

            json.WriteEndObject();
        }

        // Spaces, so that the numbers begin at a multiple of eight.
        int padded = checked((int)((header.Length + Alignment - 1) / Alignment * Alignment));
        byte[] file = new byte[checked(LengthBytes + padded + (int)data.Length)];
        file.AsSpan(LengthBytes, padded).Fill((byte)' ');
        BinaryPrimitives.WriteInt64LittleEndian(file, padded);
        header.GetBuffer().AsSpan(0, (int)header.Length).CopyTo(file.AsSpan(LengthBytes));
        data.GetBuffer().AsSpan(0, (int)data.Length).CopyTo(file.AsSpan(LengthBytes + padded));
        return file;
    }

    /// <summary>What a file's bytes say.</summary>
    /// <exception cref="WeightFileException">They break the format in any way.</exception>
    public static WeightFile Read(ReadOnlySpan<byte> file)
    {
        SafeTensorsHeader header = SafeTensorsHeader.Parse(file);
        Dictionary<string, Tensor> tensors = [];
        ReadOnlySpan<byte> data = file[header.DataStart..];
        foreach (SafeTensorsEntry entry in header.Entries)
        {
            float[] values = Elements.Read(entry.Type, data[entry.Begin..entry.End]);
            tensors.Add(entry.Name, Tensor.Of(entry.Shape, values));
        }

        return new WeightFile(tensors, header.Metadata);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="WeightFileException">It is too large or breaks the format.</exception>
    public static WeightFile ReadFile(string path)
    {
        long length = new FileInfo(path).Length;
        return length > MaxBytes
            ? throw new WeightFileException($"the weight file has {length} bytes; at most {MaxBytes} are read")
            : Read(File.ReadAllBytes(path));
    }

    /// <summary>Writes a file whole or not at all: beside its place first, then moved there.</summary>
    public static void WriteFile(string path, byte[] bytes)
    {
        string beside = path + ".part";
        using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static void WriteOne(Utf8JsonWriter json, MemoryStream data, string name, Tensor value, bool whole)
    {
        json.WriteStartObject(name);
        json.WriteString("dtype", whole ? nameof(ElementType.I64) : nameof(ElementType.F32));
        json.WriteStartArray("shape");
        foreach (int size in value.Shape.Sizes)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(data.Length);
        data.Write(Elements.Write(whole, value.Values));
        json.WriteNumberValue(data.Length);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
