using System.Globalization;
using EventSuite.Core.Results;

namespace EventHost.CommandLine.Plugins;

/// <summary>Where compositions are written to.</summary>
internal static class OutputFiles
{
    /// <summary>A path for each composition; a fault for what is there already, unless it may be written over.</summary>
    public static IReadOnlyList<string> Plan(GenerateWish wish, string pluginId, List<Fault> faults)
    {
        if (wish.Out.Length == 0)
        {
            faults.Add(Fault.Invalid("out_file", "--out is empty: give a file or a folder.", "out"));
            return [];
        }

        var isFile = Path.GetExtension(wish.Out).ToUpperInvariant() is ".MID" or ".MIDI" && !Directory.Exists(wish.Out);
        if (isFile && wish.Count > 1)
        {
            faults.Add(Fault.Invalid("out_file", $"{wish.Count} compositions do not fit into one file: give a folder with --out.", "out"));
            return [];
        }

        string[] files = isFile
            ? [wish.Out]
            : [.. Enumerable.Range(1, Math.Clamp(wish.Count, 0, 100)).Select(i => Path.Combine(wish.Out, string.Create(CultureInfo.InvariantCulture, $"{pluginId}-{wish.Seed}-{i}.mid")))];
        faults.AddRange(files.Where(f => !wish.Force && File.Exists(f)).Select(f => Fault.Conflict("out_exists", $"{f} is there already: choose another --out, or write over it with --force.", "out")));
        return files;
    }

    /// <summary>Writes a file; a new one unless it may be written over, which it then is in one step.</summary>
    /// <exception cref="IOException">It is there, or the disk says no.</exception>
    public static void Write(string path, byte[] bytes, bool force)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.part";
        File.WriteAllBytes(temporary, bytes);
        try
        {
            File.Move(temporary, path, overwrite: force);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
