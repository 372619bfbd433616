namespace AccountProvisioner.Sheet;

/// <summary>One account that is wanted, checked. <paramref name="Line"/> is where it begins in the file, from 1.</summary>
internal sealed record AccountRow(
    int Line,
    string ExternalId,
    string UserName,
    string DisplayName,
    string Role,
    string? Team,
    string? Email);
