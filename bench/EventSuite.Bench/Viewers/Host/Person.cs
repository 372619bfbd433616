namespace EventSuite.Bench.Viewers.Host;

/// <summary>An account that was made for the bench, with its password.</summary>
internal sealed record Person(string UserName, string Role, string Password);
