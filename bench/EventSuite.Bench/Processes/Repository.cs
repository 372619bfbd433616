namespace EventSuite.Bench.Processes;

/// <summary>Where things lie in the source tree that this program was built from.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not lie inside the source tree.</exception>
    public static string Root { get; } = Find();

    /// <summary>The demo event's kit.</summary>
    public static string Kit => Path.Combine(Root, "samples", "event-kits", "got-talent");

    /// <summary>The host as <c>dotnet build src/EventHost -c Release</c> leaves it.</summary>
    public static string Host => Path.Combine(Root, "src", "EventHost", "bin", "Release", "net10.0", "EventHost.dll");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EventSuite.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"There is no EventSuite.sln above {AppContext.BaseDirectory}. Run the bench from its source tree.");
    }
}
