using AccountProvisioner.Host;

namespace AccountProvisioner.Cli;

/// <summary>The command line, checked.</summary>
internal sealed record ProvisionOptions(string SheetPath, HostAddress Host, string Event, bool DryRun, string OutFolder);
