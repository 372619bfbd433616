namespace EventSuite.Plugins.Wire;

/// <summary>A line is longer than a frame may be; reading on goes behind it.</summary>
internal sealed class FrameTooLargeException(int frameBytes)
    : Exception($"A frame is larger than {frameBytes} bytes. Send less music at once, or split the request.");
