using System.Text.Json;

namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>Reports for programs: a JSON object on a line each; all but ASCII is escaped.</summary>
internal sealed class ReportLines(TextWriter output)
{
    public void Write(FileReport file) => output.WriteLine(JsonSerializer.Serialize(file, ReportContext.Default.FileReport));
}
