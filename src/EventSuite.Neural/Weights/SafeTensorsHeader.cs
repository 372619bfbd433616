using System.Buffers.Binary;
using System.Text.Json;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Weights;

/// <summary>The checked header: every entry's bytes lie in the file, none overlap, none are left over.</summary>
internal sealed record SafeTensorsHeader(IReadOnlyList<SafeTensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata, int DataStart)
{
    private const int MaxHeader = 16 << 20;
    private const int MaxEntries = 100_000;
    private const int MaxAxes = 8;
    private const int MaxDepth = 4;

    public static SafeTensorsHeader Parse(ReadOnlySpan<byte> file)
    {
        if (file.Length < SafeTensors.LengthBytes)
        {
            throw new WeightFileException($"a weight file begins with 8 bytes of header length, this one has {file.Length} bytes in all");
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        if (length > MaxHeader || length > (ulong)(file.Length - SafeTensors.LengthBytes))
        {
            throw new WeightFileException(
                $"the header claims {length} bytes; the file has {file.Length - SafeTensors.LengthBytes} and at most {MaxHeader} are read");
        }

        int dataStart = SafeTensors.LengthBytes + (int)length;
        try
        {
            JsonDocumentOptions options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            using JsonDocument json = JsonDocument.Parse(file[SafeTensors.LengthBytes..dataStart].ToArray(), options);
            return Read(json.RootElement, dataStart, file.Length - dataStart);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair in a text is JSON for the parser and only fails when the text is asked for.
            throw new WeightFileException($"the header is not JSON as it should be: {error.Message}", error);
        }
    }

    private static SafeTensorsHeader Read(JsonElement root, int dataStart, int dataLength)
    {
        Need(root.ValueKind == JsonValueKind.Object, "the header is no JSON object");
        Dictionary<string, string> metadata = [];
        List<SafeTensorsEntry> entries = [];
        foreach (JsonProperty property in root.EnumerateObject())
        {
            Need(entries.Count < MaxEntries, $"more than {MaxEntries} tensors");
            Need(property.Value.ValueKind == JsonValueKind.Object, $"'{property.Name}' is no JSON object");
            if (property.Name == "__metadata__")
            {
                foreach (JsonProperty text in property.Value.EnumerateObject())
                {
                    Need(text.Value.ValueKind == JsonValueKind.String, $"the metadata '{text.Name}' is no text");
                    metadata.Add(text.Name, text.Value.GetString()!);
                }
            }
            else
            {
                entries.Add(Entry(property.Name, property.Value, dataLength));
            }
        }

        CheckCover(entries, dataLength);
        return new SafeTensorsHeader(entries, metadata, dataStart);
    }

    private static SafeTensorsEntry Entry(string name, JsonElement value, int dataLength)
    {
        string type = value.TryGetProperty("dtype", out JsonElement dtype) && dtype.ValueKind == JsonValueKind.String ? dtype.GetString()! : "none";
        Need(
            Enum.TryParse(type, out ElementType element) && Enum.GetName(element) == type,
            $"'{name}' has the type {type}; read are {string.Join(", ", Enum.GetNames<ElementType>())}");
        long[] sizes = Numbers(name, value, "shape", MaxAxes);
        long[] offsets = Numbers(name, value, "data_offsets", 2);
        Need(offsets.Length == 2 && offsets[0] <= offsets[1] && offsets[1] <= dataLength,
            $"'{name}' lies at [{string.Join(", ", offsets)}] of {dataLength} bytes");
        UInt128 bytes = sizes.Aggregate((UInt128)Elements.Size(element), (product, size) => product > (UInt128)dataLength * 8 ? product : product * (UInt128)size);
        bytes = sizes.Contains(0) ? 0 : bytes;
        Need(bytes == (UInt128)(offsets[1] - offsets[0]),
            $"'{name}' of [{string.Join(", ", sizes)}] {type} does not have {offsets[1] - offsets[0]} bytes");
        Need(sizes.All(size => size <= int.MaxValue), $"'{name}' has an axis that is too long");
        return new SafeTensorsEntry(name, element, new Shape([.. sizes.Select(size => (int)size)]), (int)offsets[0], (int)offsets[1]);
    }

    private static long[] Numbers(string name, JsonElement value, string key, int max)
    {
        Need(value.TryGetProperty(key, out JsonElement list) && list.ValueKind == JsonValueKind.Array, $"'{name}' has no list '{key}'");
        Need(list.GetArrayLength() <= max, $"'{name}' has {list.GetArrayLength()} numbers in '{key}'; at most {max} are read");
        long[] numbers = new long[list.GetArrayLength()];
        for (int i = 0; i < numbers.Length; i++)
        {
            JsonElement item = list[i];
            Need(item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out numbers[i]) && numbers[i] >= 0,
                $"'{name}' has '{key}' {item.GetRawText()[..Math.Min(20, item.GetRawText().Length)]}; whole numbers from 0 are needed");
        }

        return numbers;
    }

    private static void CheckCover(List<SafeTensorsEntry> entries, int dataLength)
    {
        int end = 0;
        foreach (SafeTensorsEntry entry in entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            Need(entry.Begin == end, $"'{entry.Name}' begins at byte {entry.Begin}, where {end} was expected: tensors may neither overlap nor leave gaps");
            end = entry.End;
        }

        Need(end == dataLength, $"the tensors end at byte {end}, the file at {dataLength}");
    }

    private static void Need(bool holds, string message)
    {
        if (!holds)
        {
            throw new WeightFileException(message);
        }
    }
}
