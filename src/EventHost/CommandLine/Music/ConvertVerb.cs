using System.CommandLine;
using EventHost.CommandLine.Music.Converting;

namespace EventHost.CommandLine.Music;

/// <summary><c>music convert IN [-o OUT] [--to FORM]</c>: from MIDI, ABC, tokens or JSON to another of them.</summary>
internal static class ConvertVerb
{
    public static Command Create()
    {
        var input = new Argument<string>("in") { Description = "A file (.mid, .midi, .kar, .rmi, .abc, .tokens, .txt, .json), or - for standard input" };
        var output = new Option<string?>("-o", "--out") { HelpName = "OUT", Description = "A file, a folder (many tunes: a file for each), or - for standard output; if left out, the input's name in the current folder" };
        var to = new Option<string?>("--to") { HelpName = "form", Description = "mid, abc, tokens or json; if left out, what the extension of -o says" };
        var from = new Option<string?>("--from") { HelpName = "form", Description = "The same for the input; if left out, its extension or its first bytes say it" };
        var tune = new Option<int?>("--tune") { HelpName = "N", Description = "Of a book of tunes only this one; 'music inspect' numbers them" };
        var track = new Option<int?>("--track") { HelpName = "N", Description = "To ABC or tokens: this track; if left out, the melody of all" };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there" };
        var anyTokens = new Option<bool>("--any-tokens") { Description = "Take tokens that are not in folk-rnn's vocabulary" };
        var command = new Command("convert", "Write music in another form: MIDI, ABC, folk-rnn's tokens, JSON") { input, output, to, from, tune, track, force, anyTokens };
        command.SetAction(parsed =>
        {
            if (!MusicForms.TryOption(parsed.GetValue(to), out string? error, out MusicForm? target)
                || !MusicForms.TryOption(parsed.GetValue(from), out error, out MusicForm? source))
            {
                Console.Error.WriteLine(error);
                return 1;
            }

            var conversion = new Conversion(Console.OpenStandardInput, Console.OpenStandardOutput, Console.Error, !Console.IsOutputRedirected);
            return conversion.Run(new ConvertRequest(
                parsed.GetValue(input)!,
                parsed.GetValue(output),
                source,
                target,
                parsed.GetValue(tune),
                parsed.GetValue(track),
                parsed.GetValue(force),
                parsed.GetValue(anyTokens)));
        });
        return command;
    }
}
