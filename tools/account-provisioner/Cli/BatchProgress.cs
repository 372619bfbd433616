using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>A progress bar on a terminal, a line per batch in a log.</summary>
internal static class BatchProgress
{
    /// <param name="console">Where to show it.</param>
    /// <param name="label">What is counted.</param>
    /// <param name="total">How many rows there are.</param>
    /// <param name="work">Gets what to call with the number of rows done since the last call.</param>
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, string label, int total, Func<Action<int>, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Ansi || !console.Profile.Capabilities.Interactive)
        {
            var count = 0;
            return await work(more => console.WriteLine($"{label}: {count += more} of {total}"));
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask($"{label}: 0 of {total}", maxValue: total);
                return await work(more =>
                {
                    bar.Increment(more);
                    bar.Description = $"{label}: {bar.Value:0} of {total}";
                });
            });
    }
}
