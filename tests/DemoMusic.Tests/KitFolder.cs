using System.Text.Json;
using CsvHelper;

namespace DemoMusic.Tests;

/// <summary>The committed event kit.</summary>
internal static class KitFolder
{
    public static string Root { get; } = Path.Combine(Repository(), "samples", "event-kits", "got-talent");

    public static string Entries => Path.Combine(Root, "demo", "entries");

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    public static JsonElement Json(params string[] path) => JsonDocument.Parse(Text(path)).RootElement;

    public static List<Dictionary<string, string>> Csv(string file)
    {
        using CsvReader csv = CsvReader.FromText(Text(file), new CsvReaderOptions { Separator = ',', HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EventSuite.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
