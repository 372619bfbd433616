namespace EndToEnd.Support;

/// <summary>An account as its card says.</summary>
public sealed record Person(string UserName, string Password, string SignInUrl);
