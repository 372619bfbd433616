using System.Text.Json;

namespace Compliance;

/// <summary>What the checker told with <c>--json</c>.</summary>
/// <param name="Folder">What was checked.</param>
/// <param name="Checks">One for each check that was run.</param>
/// <param name="Passed">How many passed.</param>
/// <param name="Failed">How many failed.</param>
internal sealed record CheckReport(string Folder, IReadOnlyList<CheckRow> Checks, int Passed, int Failed)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Runs the checker on a folder.</summary>
    /// <param name="folder">The plugin's folder.</param>
    /// <param name="only">Names of checks, or none for all.</param>
    public static async Task<CheckReport> RunAsync(string folder, params string[] only)
    {
        string[] filter = only.Length == 0 ? [] : ["--only", string.Join(',', only)];
        (int exit, string output, string error) = await Python.RunAsync([Repository.Checker, folder, "--json", "--worker", Repository.Worker, .. filter]);
        Assert.True(exit is 0 or 1, $"The checker ended with {exit}: {error}{output}");
        CheckReport report = JsonSerializer.Deserialize<CheckReport>(output, Web)!;
        Assert.Equal(exit == 0, report.Failed == 0);
        return report;
    }

    /// <summary>The names of the checks that failed.</summary>
    public IEnumerable<string> Failures => Checks.Where(row => row.Result == "fail").Select(row => row.Name);

    /// <summary>What failed, in words.</summary>
    public override string ToString() => string.Join('\n', Checks.Where(row => row.Result == "fail").Select(row => $"{row.Name}: {row.Detail} Mend: {row.Mend}"));
}
