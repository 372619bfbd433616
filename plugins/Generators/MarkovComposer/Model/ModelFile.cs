using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MarkovComposer.Model;

/// <summary>
/// A corpus as a JSON file: name and source in plain words, and for each style its tunes packed: gzip of, for each tune, its
/// start, then degree and ticks of each step, then 0 0.
/// </summary>
internal static class ModelFile
{
    /// <summary>Its name in the plugin's folder.</summary>
    public const string Name = "model.json";

    private const int MostBytes = 64 << 20; // unpacked, of one style

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for people, not for web pages
    };

    /// <exception cref="InvalidDataException">The file is missing or broken; the message says what to do.</exception>
    public static Corpus Read(string path)
    {
        try
        {
            ModelDto dto = JsonSerializer.Deserialize<ModelDto>(File.ReadAllBytes(path), Options) ?? throw new InvalidDataException("It is empty.");
            return new Corpus(dto.Name, dto.Source, [.. dto.Styles.SelectMany(Unpack)]);
        }
        catch (Exception e) when (e is JsonException or IOException or FormatException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} cannot be used: {e.Message} Make it anew: dotnet MarkovComposer.dll learn FOLDER --out {Name}", e);
        }
    }

    public static void Write(Corpus corpus, string path)
    {
        IEnumerable<StyleDto> styles = corpus.Tunes.GroupBy(t => t.Style)
            .OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
            .Select(g => new StyleDto(g.Key.Meter, g.Key.IsMinor, g.Count(), Convert.ToBase64String(Pack(g))));
        File.WriteAllText(path, JsonSerializer.Serialize(new ModelDto(corpus.Name, corpus.Source, [.. styles]), Options) + "\n");
    }

    private static byte[] Pack(IEnumerable<Tune> tunes)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            foreach (Tune tune in tunes)
            {
                gzip.WriteByte((byte)tune.Start);
                foreach (Step step in tune.Steps)
                {
                    gzip.Write([(byte)step.Degree, step.Ticks]);
                }

                gzip.Write([0, 0]);
            }
        }

        return bytes.ToArray();
    }

    private static IEnumerable<Tune> Unpack(StyleDto dto)
    {
        Style style = Style.Of(dto.Meter, dto.IsMinor) ?? throw new InvalidDataException($"'{dto.Meter}' is no meter.");
        byte[] bytes = Unzip(Convert.FromBase64String(dto.Tunes));
        int at = 0;
        while (at < bytes.Length)
        {
            int start = bytes[at++];
            var steps = new List<Step>();
            for (; at + 1 < bytes.Length && bytes[at + 1] != 0; at += 2)
            {
                steps.Add(new Step((sbyte)bytes[at], bytes[at + 1]));
            }

            at += 2;
            yield return new Tune(style, start % style.BarTicks, steps);
        }
    }

    private static byte[] Unzip(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        byte[] room = new byte[1 << 16];
        for (int read = gzip.Read(room); read > 0; read = gzip.Read(room))
        {
            bytes.Write(room, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw new InvalidDataException($"A style has more than {MostBytes} bytes of tunes.");
            }
        }

        return bytes.ToArray();
    }

    private sealed record ModelDto(string Name, string Source, StyleDto[] Styles);

    private sealed record StyleDto(string Meter, bool IsMinor, int Count, string Tunes);
}
