namespace EventSuite.Plugins;

/// <summary>A call of a plugin failed, for a reason that both sides understand.</summary>
public sealed class PluginFaultException : Exception
{
    /// <summary>A fault with a message for people: what, where and the mend.</summary>
    public PluginFaultException(PluginFaultCode code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
    }

    /// <summary>Why.</summary>
    public PluginFaultCode Code { get; }

    /// <summary>The member of the request at fault, with <see cref="PluginFaultCode.InvalidParameters"/>.</summary>
    public string? Field { get; init; }

    /// <summary>Why the music cannot be used, with <see cref="PluginFaultCode.MusicUnusable"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>True when the connection cannot be used any more, so that the worker must be replaced.</summary>
    public bool EndsConnection => Code is PluginFaultCode.ConnectionEnded or PluginFaultCode.BadAnswer;

    /// <summary>For a plugin to throw: the music cannot be used (too short, no melody, only drums ...).</summary>
    public static PluginFaultException MusicUnusable(string reason) =>
        new(PluginFaultCode.MusicUnusable, reason) { Reason = reason };

    /// <summary>For a plugin to throw: a member of the request is wrong in a way that its declaration cannot say.</summary>
    public static PluginFaultException InvalidParameter(string field, string message) =>
        new(PluginFaultCode.InvalidParameters, message) { Field = field };
}
