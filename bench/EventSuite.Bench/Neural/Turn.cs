using System.Diagnostics;
using System.Globalization;

namespace EventSuite.Bench.Neural;

/// <summary>Starts a program that measures one thing and prints a number.</summary>
/// <param name="under">A program and its arguments to run everything under, such as <c>chrt -f 10</c>; empty for none.</param>
internal sealed class Turn(string[] under)
{
    public double Ours(string work, int threads, double seconds)
    {
        string[] command =
        [
            Environment.ProcessPath!, .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Turn).Assembly.Location] : (string[])[],
            TurnVerb.Name, "--work", work, "--threads", Text(threads), "--seconds", Text(seconds),
        ];
        return double.Parse(Run(command, new Dictionary<string, string>()), CultureInfo.InvariantCulture);
    }

    public double Torch(string python, TorchSettings settings, string work, double seconds)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Neural", "torch_side.py");
        return double.Parse(Run([python, script, work, Text(settings.TorchThreads), Text(seconds)], settings.Environment), CultureInfo.InvariantCulture);
    }

    /// <summary>Runs to the end; what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public string Run(string[] command, IReadOnlyDictionary<string, string> environment)
    {
        string[] all = [.. under, .. command];
        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{all[0]}' could not be started.");
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{string.Join(' ', all)}' ended with {process.ExitCode}: {complaint.Result}");
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
