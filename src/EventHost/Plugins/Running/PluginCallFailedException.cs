using EventSuite.Core.Results;

namespace EventHost.Plugins.Running;

/// <summary>A call of a plugin did not come about.</summary>
/// <param name="fault">What happened, for people.</param>
/// <param name="inner">What it was noticed by.</param>
internal sealed class PluginCallFailedException(Fault fault, Exception? inner = null) : Exception(fault.Message, inner)
{
    /// <summary>What happened, for people.</summary>
    public Fault Fault => fault;

    /// <summary>Whether the plugin's process misbehaved, rather than being too slow or not there: it counts towards quarantine.</summary>
    public bool IsCrash { get; init; }

    /// <summary>Whether the same call may well succeed on another worker.</summary>
    public bool IsWorthAnotherTry { get; init; }

    /// <summary>Whether no other try will go better until the plugin or the machine changes.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether plugin and host speak no common protocol.</summary>
    public bool IsNotSupported { get; init; }

    /// <summary>Whether the workers were closed before the call was made: a newer version may take it.</summary>
    public bool IsGone { get; init; }
}
