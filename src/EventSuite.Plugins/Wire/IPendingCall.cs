namespace EventSuite.Plugins.Wire;

/// <summary>A call that waits for its answer.</summary>
internal interface IPendingCall
{
    /// <summary>Told how far the plugin is, if anybody wants to know.</summary>
    Action<PluginProgress>? Progress { get; }

    /// <summary>The answer has come; its bytes are read before this returns.</summary>
    /// <exception cref="PluginFaultException">It is not of the right shape.</exception>
    void Succeed(ReadOnlyMemory<byte> result);

    /// <summary>The call failed.</summary>
    void Fail(PluginFaultException fault);
}
