using System.CommandLine;
using System.Globalization;

namespace ModelTrainer.Cli;

/// <summary>Options that several verbs have. Numbers are read here, so that their faults are told with all others.</summary>
internal static class Options
{
    public static Option<string[]> Data(string description) => new("--data")
    {
        Description = description,
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string[]> Set(string description) => new("--set")
    {
        Description = description,
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Text(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    public static Option<string> Threads() => Text("--threads", "N", "The most threads to use; all processors by default. Changes no bit of the result.");

    public static Option<string> Seed() => Text("--seed", "N", "Where all chance begins; 1 by default. The same seed, the same bytes.");

    /// <summary>An option's whole number; the fallback when it is not given or, with a fault, when it is none.</summary>
    public static ulong Number(this ParseResult parsed, Option<string> option, ulong fallback, ulong least, ulong most, Faults faults)
    {
        if (parsed.GetResult(option) is not { Errors: var errors } || errors.Any())
        {
            return fallback;
        }

        string text = parsed.GetValue(option)!;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(string.Create(CultureInfo.InvariantCulture, $"{option.Name} {text}: a whole number from {least} to {most} is needed."));
        return fallback;
    }

    /// <summary>An option's texts; none when it is not given or not rightly given.</summary>
    public static string[] Texts(this ParseResult parsed, Option<string[]> option) =>
        parsed.GetResult(option) is { Errors: var errors } && !errors.Any() ? parsed.GetValue(option) ?? [] : [];

    /// <summary>An option's text; null when it is not given or not rightly given.</summary>
    public static string? TextOf(this ParseResult parsed, Option<string> option) =>
        parsed.GetResult(option) is { Errors: var errors } && !errors.Any() ? parsed.GetValue(option) : null;

    /// <summary>Adds a fault for each path that is not there.</summary>
    public static void CheckData(IEnumerable<string> paths, Faults faults)
    {
        foreach (string path in paths.Where(path => !Path.Exists(path)))
        {
            faults.Add($"--data {path}: there is no such file or folder, seen from {Directory.GetCurrentDirectory()}.");
        }
    }
}
