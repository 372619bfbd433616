namespace AccountProvisioner;

/// <summary>A fault that the organiser can mend. The message says what, where and what to do.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
