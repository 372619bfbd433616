using System.CommandLine;
using EventHost.Configuration;
using EventSuite.Core.Audit;
using EventSuite.Data;

namespace EventHost.CommandLine;

/// <summary><c>audit verify</c>: whether the audit log is whole.</summary>
internal static class AuditVerb
{
    public static Command Create()
    {
        var data = RunVerb.DataOption();
        var verify = new Command("verify", "Check the hash chain of the audit log") { data };
        verify.SetAction(parsed => Verify(MigrateVerb.Folder(parsed.GetValue(data))));
        return new Command("audit", "The audit log") { verify };
    }

    private static int Verify(string folder)
    {
        using var store = new ContestStore(folder, TimeProvider.System, new SystemRandomness());
        store.OpenForReading();
        long lines = 0;
        var broken = store.Read(s => AuditChain.FirstBreak(s.AuditLog().Select(entry =>
        {
            lines++;
            return entry;
        })));
        Console.WriteLine(broken is { } at
            ? $"The audit log is broken at line {at}: it, or the line before, was changed or removed."
            : $"The audit log is whole: {lines} lines.");
        return broken is null ? 0 : 1;
    }
}
