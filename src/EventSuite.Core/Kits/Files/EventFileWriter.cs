using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EventSuite.Core.Events;

namespace EventSuite.Core.Kits.Files;

/// <summary>Writes <c>event.json</c>, in the order in which people read it.</summary>
internal static class EventFileWriter
{
    // Read as a file, never inside a page: accents and quotes may stay as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that gives this slug and definition.</summary>
    public static byte[] Write(string slug, EventDefinition definition)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("kit", EventFile.FormatVersion);
            json.WriteString("slug", slug);
            json.WriteString("title", definition.Title);
            json.WriteString("tagline", definition.Tagline);
            json.WriteString("zone", definition.Zone);
            json.WriteString("startDate", definition.StartDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("clock", KitWords.Of(definition.Clock));
            json.WriteString("visibility", KitWords.Of(definition.Visibility));
            json.WriteString("code", definition.Code);
            Judging(json, definition);
            Contest(json, definition);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Judging(Utf8JsonWriter json, EventDefinition definition)
    {
        Each(json, "criteria", definition.Criteria, c =>
        {
            json.WriteString("id", c.Id);
            json.WriteString("name", c.Name);
            json.WriteString("help", c.Help);
            json.WriteNumber("weight", c.Weight);
        });
        Texts(json, "scoreTitles", definition.ScoreTitles);
        Each(json, "rounds", definition.Rounds, r =>
        {
            json.WriteString("id", r.Id);
            json.WriteString("name", r.Name);
            json.WriteString("standings", KitWords.Of(r.Standings));
            json.WriteNumber("minJudgments", r.MinJudgments);
            json.WriteString("board", KitWords.Of(r.Board));
        });
        Texts(json, "tieBreak", definition.TieBreak);
    }

    private static void Contest(Utf8JsonWriter json, EventDefinition definition)
    {
        json.WriteStartObject("limits");
        json.WriteString("entriesPer", KitWords.Of(definition.Limits.EntriesPer));
        json.WriteNumber("entries", definition.Limits.Entries);
        json.WriteNumber("maxBytes", definition.Limits.MaxBytes);
        json.WriteNumber("maxSeconds", definition.Limits.MaxSeconds);
        json.WriteEndObject();
        json.WriteNumber("finalists", definition.Finalists);
        Each(json, "awards", definition.Awards, a =>
        {
            json.WriteString("id", a.Id);
            json.WriteString("name", a.Name);
            json.WriteNumber("places", a.Places);
        });
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
