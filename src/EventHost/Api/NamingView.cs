namespace EventHost.Api;

/// <summary>The naming convention, with an example.</summary>
internal sealed record NamingView(string Convention, string Example);
