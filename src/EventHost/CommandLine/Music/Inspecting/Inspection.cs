namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>Goes through files and folders.</summary>
internal sealed class Inspection(bool strict, int? tune)
{
    private static readonly EnumerationOptions s_walk = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Reports on each file; 0 when all could be read, else 1.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="write">Takes each report.</param>
    /// <param name="error">Takes the sums of several files, and what could not be found.</param>
    public int Run(IEnumerable<string> paths, Action<FileReport> write, TextWriter error)
    {
        int files = 0;
        int repaired = 0;
        int broken = 0;
        foreach (string path in paths)
        {
            int before = files;
            foreach (string file in Files(path))
            {
                FileReport report = Read(file);
                write(report);
                files++;
                repaired += report.IsUsable && report.FaultCount > 0 ? 1 : 0;
                broken += report.IsUsable ? 0 : 1;
            }

            if (files == before)
            {
                error.WriteLine($"No .mid, .midi, .kar, .rmi or .abc file in '{Shown.Of(path, 200)}'.");
                broken++;
            }
        }

        if (files > 1)
        {
            error.WriteLine($"{files:N0} files: {files - repaired - broken:N0} without fault, {repaired:N0} repaired, {broken:N0} not usable.");
        }

        return broken == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", s_walk).Where(MusicForms.IsInspected).Order(StringComparer.Ordinal)
        : [path];

    private FileReport Read(string path)
    {
        try
        {
            byte[] bytes = MusicBytes.OfFile(path);
            MusicReading reading = MusicReader.Read(bytes, MusicForms.ByExtension(path) ?? MusicForms.BySight(bytes), strict);
            if (tune is not { } number || reading.Refusal is not null)
            {
                return Reporter.Of(path, reading);
            }

            return number < 1 || number > reading.Tunes.Count
                ? FileReport.Unreadable(path, $"There is no tune {number}: the file has {reading.Tunes.Count:N0}.")
                : Reporter.Of(path, reading.WithFaultsOf(number), number);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileReport.Unreadable(path, e.Message);
        }
    }
}
