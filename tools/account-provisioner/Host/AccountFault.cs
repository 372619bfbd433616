namespace AccountProvisioner.Host;

/// <summary>One fault as the host tells it, for a row or a whole request.</summary>
internal sealed record AccountFault(string? Code, string? Message, string? Field)
{
    public override string ToString() => Field is { Length: > 0 } ? $"{Field}: {Message ?? Code}" : Message ?? Code ?? "no reason given";
}
