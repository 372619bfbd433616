using System.CommandLine;
using ModelTrainer.Training;
using Spectre.Console;

namespace ModelTrainer.Cli;

/// <summary>The verbs, and how faults become an exit status.</summary>
internal static class CommandLine
{
    /// <summary>The program. Answers the exit status (<see cref="ExitStatus"/>).</summary>
    public static int Run(string[] args, Surroundings surroundings)
    {
        Verb[] verbs = [new ModelsVerb(), new TrainVerb(), new EvaluateVerb(), new SampleVerb(), new CompareVerb()];
        RootCommand root = new("Trains the models behind EventSuite's composers and judges.");
        foreach (Verb verb in verbs)
        {
            root.Add(verb.Command);
            verb.Command.SetAction(parsed => Act(verb, parsed, surroundings));
        }

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && verbs.FirstOrDefault(verb => verb.Command == parsed.CommandResult.Command) is { } mistaken)
        {
            return Act(mistaken, parsed, surroundings);
        }

        int status = parsed.Invoke(new InvocationConfiguration
        {
            Output = surroundings.Out.Profile.Out.Writer,
            Error = surroundings.Error.Profile.Out.Writer,
            ProcessTerminationTimeout = null,
        });
        return parsed.Errors.Count > 0 ? ExitStatus.NothingBegun : status;
    }

    private static int Act(Verb verb, ParseResult parsed, Surroundings surroundings)
    {
        try
        {
            return verb.Run(parsed, new Faults(parsed.Errors.Select(error => error.Message)), surroundings);
        }
        catch (ToolException error)
        {
            foreach (string fault in error.Faults)
            {
                surroundings.Error.WriteLine(Printable.Plain(fault), new Style(Color.Red));
            }

            return ExitStatus.NothingBegun;
        }
        catch (DivergedException error)
        {
            surroundings.Error.WriteLine(error.Message, new Style(Color.Red));
            return ExitStatus.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine(Printable.Plain($"A file could not be read or written: {error.Message} What is written so far stands; a run that has begun goes on with --resume."), new Style(Color.Red));
            return ExitStatus.Failed;
        }
        catch (OperationCanceledException) when (surroundings.Stop.IsCancellationRequested)
        {
            surroundings.Error.WriteLine("Stopped before anything was begun.");
            return ExitStatus.Stopped;
        }
    }
}
