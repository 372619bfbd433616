using EventSuite.Core.Kits;

namespace EventSuite.Core.Tests.Kits;

/// <summary>The kit that the repository ships.</summary>
internal static class SampleKit
{
    public static readonly DateOnly Today = new(2027, 3, 26);

    public static KitFiles Load() => new(Directory.EnumerateFiles(Folder())
        .Where(p => KitFiles.BelongsToKit(Path.GetFileName(p)))
        .Select(p => KeyValuePair.Create(Path.GetFileName(p), File.ReadAllBytes(p))));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EventSuite.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(folder.FullName, "samples", "event-kits", "got-talent");
    }
}
