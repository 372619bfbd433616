using System.Diagnostics;
using System.Text;

namespace EventHost.Plugins.Sandbox;

/// <summary>Turns a plan into what <see cref="Process"/> takes.</summary>
internal static class ProcessStart
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>All three streams are ours; the environment is the plan's alone.</summary>
    public static ProcessStartInfo Of(LaunchPlan plan)
    {
        var start = new ProcessStartInfo(plan.Program, plan.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = plan.WorkingFolder,
        };
        start.Environment.Clear();
        foreach (var (name, value) in plan.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
