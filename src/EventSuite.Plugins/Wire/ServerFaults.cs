namespace EventSuite.Plugins.Wire;

/// <summary>What a plugin threw, as the host is told.</summary>
internal static class ServerFaults
{
    public static PluginFaultException From(Exception thrown, bool cancelled) => thrown switch
    {
        _ when cancelled => new PluginFaultException(PluginFaultCode.Cancelled, "The call was cancelled.", thrown),
        PluginFaultException { Code: PluginFaultCode.ConnectionEnded or PluginFaultCode.BadAnswer } e => new PluginFaultException(PluginFaultCode.PluginFault, e.Message, e),
        PluginFaultException e => e,
        FrameTooLargeException e => new PluginFaultException(PluginFaultCode.OverLimit, "The answer is too large. " + e.Message, e),
        OutOfMemoryException or InsufficientMemoryException =>
            new PluginFaultException(PluginFaultCode.OverLimit, "The plugin needs more memory than it may have: raise limits.memoryMb in plugin.json.", thrown),
        _ => new PluginFaultException(PluginFaultCode.PluginFault, $"{thrown.GetType().Name}: {PlainText.Lines(thrown.Message, 1500)}", thrown),
    };
}
