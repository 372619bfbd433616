namespace EventSuite.Plugins.Wire;

/// <summary>Names of methods and notifications.</summary>
internal static class Methods
{
    public const string Initialize = "initialize";
    public const string Generate = "generate";
    public const string Judge = "judge";
    public const string Ping = "ping";
    public const string Shutdown = "shutdown";
    public const string Cancel = "$/cancel";
    public const string Progress = "$/progress";
    public const string Log = "log";
}
