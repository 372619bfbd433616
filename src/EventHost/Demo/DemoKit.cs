using System.Text.Json;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;

namespace EventHost.Demo;

/// <summary>The demo event's kit and entries, shipped beside the program.</summary>
internal static class DemoKit
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "event-kits", "got-talent");

    /// <summary>The kit, from a given start date.</summary>
    public static EventKit Read(KitOverrides overrides) =>
        KitReader.Read(KitFolder.Read(Folder).Require(), overrides, overrides.StartDate!.Value).Require();

    /// <summary>The entries, with their files.</summary>
    public static IReadOnlyList<(DemoEntry Entry, byte[] File)> Entries()
    {
        var demo = Path.Combine(Folder, "demo");
        var entries = JsonSerializer.Deserialize<DemoEntry[]>(File.ReadAllBytes(Path.Combine(demo, "entries.json")), Json)!;
        return [.. entries.Select(e => (e, File.ReadAllBytes(Path.Combine(demo, e.File))))];
    }
}
