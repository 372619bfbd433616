using System.CommandLine;
using ModelTrainer.Runs;

namespace ModelTrainer.Cli;

/// <summary>Folders on the command line.</summary>
internal static class RunArguments
{
    /// <summary>The folder of <c>--run</c>, with a fault when there is no finished model in it.</summary>
    public static RunFolder Finished(ParseResult parsed, Option<string> option, Faults faults)
    {
        RunFolder run = new(parsed.TextOf(option) ?? "");
        string? fault = run.Root.Length == 0 ? $"{option.Name} is missing: name the folder that 'train --out' wrote." : run.WhyNotFinished();
        if (fault is not null)
        {
            faults.Add(fault);
        }

        return run;
    }

    /// <summary>The folder of <c>--out</c>, with a fault when it is missing or in use.</summary>
    public static string NewFolder(ParseResult parsed, Option<string> option, Faults faults)
    {
        string folder = parsed.TextOf(option) ?? "";
        if (folder.Length == 0)
        {
            faults.Add($"{option.Name} is missing: name a new folder.");
        }
        else if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            faults.Add($"{option.Name} {folder}: something is there already. Name a folder that is new or empty.");
        }

        return folder;
    }
}
