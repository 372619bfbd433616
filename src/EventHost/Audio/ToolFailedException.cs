namespace EventHost.Audio;

/// <summary>An external program did not do its work; the message says which one, how it ended, and its own last words.</summary>
public sealed class ToolFailedException : Exception
{
    /// <summary>Makes one.</summary>
    public ToolFailedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
