namespace EventHost.CommandLine.Music.Converting;

/// <summary>A conversion that cannot be done; the message says why and what helps.</summary>
internal sealed class ConvertException(string message) : Exception(message);
