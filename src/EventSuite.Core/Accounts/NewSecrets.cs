using EventSuite.Core.Randomness;

namespace EventSuite.Core.Accounts;

/// <summary>What a new account is told once.</summary>
internal sealed class NewSecrets
{
    public required string Password { get; init; }

    public required string Token { get; init; }

    public required string Code { get; init; }

    public string PasswordHash { get; set; } = "";

    public static NewSecrets Draw(IRandomness random) =>
        new() { Password = random.NewPassword(), Token = random.NewToken(), Code = random.NewCode() };
}
