using System.CommandLine;

namespace ModelTrainer.Cli;

/// <summary>One of the program's verbs.</summary>
internal abstract class Verb
{
    /// <summary>Its name and options.</summary>
    public abstract Command Command { get; }

    /// <summary>Does it. Answers the exit status.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="faults">What is wrong with it so far; the verb adds what it finds and then throws them all.</param>
    /// <param name="surroundings">The world outside.</param>
    /// <exception cref="ToolException">Nothing was begun.</exception>
    public abstract int Run(ParseResult parsed, Faults faults, Surroundings surroundings);
}
