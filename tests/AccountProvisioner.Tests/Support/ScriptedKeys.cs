using Spectre.Console;

namespace AccountProvisioner.Tests.Support;

/// <summary>A keyboard that types what a test says.</summary>
public sealed class ScriptedKeys(IEnumerable<string> lines) : IAnsiConsoleInput
{
    private readonly Queue<ConsoleKeyInfo> _keys = new(lines.SelectMany(line => line.Select(c => new ConsoleKeyInfo(c, default, false, false, false))
        .Append(new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false))));

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.Dequeue();

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) =>
        Task.FromResult<ConsoleKeyInfo?>(_keys.Dequeue());
}
