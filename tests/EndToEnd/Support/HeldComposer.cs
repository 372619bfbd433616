namespace EndToEnd.Support;

/// <summary>
/// A composer on a team's own laptop that begins, says so, and then waits until it is let go: what happens while a
/// composer is at work can be seen as long as a test likes.
/// </summary>
public sealed class HeldComposer : IAsyncDisposable
{
    /// <summary>What it is called on the page.</summary>
    public const string Name = "Patient composer";

    /// <summary>What it says while it waits.</summary>
    public const string Says = "waiting for the baton";

    private const string Manifest =
        $$"""
        {
          "id": "patient-composer", "name": "{{Name}}", "version": "1.0.0", "kind": "generator", "protocol": { "min": 1, "max": 1 },
          "description": "Begins, and goes on when it is let go.", "authors": ["The EventSuite authors"], "license": "MIT",
          "command": ["python3", "plugin.py"], "tasks": ["compose", "continue"], "parameters": [],
          "limits": { "memoryMb": 256, "loadSeconds": 10, "callSeconds": 120, "threads": 1 }, "deterministic": true
        }
        """;

    private const string Program =
        $$"""
        import os, time
        from eventsuite_plugin import Note, Song, run

        def generate(call):
            call.progress(0.25, "{{Says}}")
            while not os.path.exists("baton"):
                call.check()
                time.sleep(0.02)
            return Song([Note(beat, 1, 60 + beat) for beat in range(8)])

        if __name__ == "__main__":
            run(generate)
        """;

    private readonly string _folder;
    private readonly Terminal _terminal;

    private HeldComposer(string folder, Terminal terminal) => (_folder, _terminal) = (folder, terminal);

    /// <summary>Joins as a participant's laptop. Skips the test, saying why, without Python; in CI that is a failure.</summary>
    public static async Task<HeldComposer> JoinAsync(Contest contest, Api participant)
    {
        Terminal.NeedsPython();
        var token = (await participant.PostAsync($"/api/v1/events/{contest.Slug}/remote-tokens", new { })).GetProperty("token").GetString()!;
        var folder = Directory.CreateTempSubdirectory("eventsuite-laptop-").FullName;
        File.Copy(Path.Combine(HostProgram.Folder, "starter-kit", "eventsuite_plugin.py"), Path.Combine(folder, "eventsuite_plugin.py"));
        await File.WriteAllTextAsync(Path.Combine(folder, "plugin.json"), Manifest);
        await File.WriteAllTextAsync(Path.Combine(folder, "plugin.py"), Program);
        return new HeldComposer(folder, Terminal.Run(folder, "-B", "plugin.py", "--join", participant.Address, "--token", token));
    }

    /// <summary>Lets it finish whatever it is at, and all that comes.</summary>
    public void LetGo() => File.WriteAllText(Path.Combine(_folder, "baton"), "");

    public async ValueTask DisposeAsync()
    {
        await _terminal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
