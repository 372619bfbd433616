using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Sandbox;

/// <summary>The sandbox that this machine has, as it was found by trying.</summary>
/// <param name="programs">What limits are made of.</param>
/// <param name="level">How much it walls off.</param>
/// <param name="reason">What that stops and what it does not, and how to have more.</param>
/// <param name="processesCounted">Whether a limit on processes can be set without counting those of the host's own user.</param>
internal sealed class WorkerSandbox(SystemPrograms programs, SandboxLevel level, string reason, bool processesCounted)
{
    private readonly LimitArguments _limits = new(programs, processesCounted);

    /// <summary>How much is walled off.</summary>
    public SandboxLevel Level => level;

    /// <summary>What that stops and what it does not.</summary>
    public string Reason => reason;

    /// <summary>The command line of a worker.</summary>
    public LaunchPlan Plan(WorkerCommand command) => level switch
    {
        SandboxLevel.Isolated => Isolated(command),
        _ => Open(command),
    };

    private LaunchPlan Isolated(WorkerCommand command)
    {
        var packages = command.Packages is null ? null : BubblewrapArguments.Packages;
        var environment = WorkerEnvironment.Of(command, BubblewrapArguments.Scratch, packages);
        List<string> words =
        [
            .. _limits.Outer(command),
            programs.Bubblewrap!, .. BubblewrapArguments.For(command, environment, inOwnSession: programs.Setsid is not null),
            .. _limits.Inner(command),
            Inside(command.Program, command), .. command.Arguments.Select(a => Inside(a, command)),
        ];
        return new LaunchPlan(words[0], words[1..], environment, command.Plugin, BubblewrapArguments.Plugin, BubblewrapArguments.Scratch, packages);
    }

    private LaunchPlan Open(WorkerCommand command)
    {
        var environment = WorkerEnvironment.Of(command, command.Scratch, command.Packages);
        List<string> words = level == SandboxLevel.Limited ? [.. _limits.Outer(command), .. EndsWithHost(), .. _limits.Inner(command)] : [];
        words.AddRange([command.Program, .. command.Arguments]);
        return new LaunchPlan(words[0], words[1..], environment, command.Plugin, command.Plugin, command.Scratch, command.Packages);
    }

    private string[] EndsWithHost() => programs.Setpriv is { } setpriv ? [setpriv, "--pdeathsig", "KILL", "--no-new-privs", "--"] : [];

    private static string Inside(string word, WorkerCommand command)
    {
        foreach (var (here, there) in ((string?, string)[])[(command.Plugin, BubblewrapArguments.Plugin), (command.Scratch, BubblewrapArguments.Scratch), (command.Packages, BubblewrapArguments.Packages)])
        {
            if (here is not null && BubblewrapArguments.IsUnder(word, here))
            {
                return there + word[here.Length..];
            }
        }

        return word;
    }
}
