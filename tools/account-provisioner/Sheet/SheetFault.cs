namespace AccountProvisioner.Sheet;

/// <summary>One fault of a CSV file. <paramref name="Line"/> counts from 1, as editors do.</summary>
internal sealed record SheetFault(int Line, string? Field, string Message)
{
    public override string ToString() => Field is null ? $"line {Line}: {Message}" : $"line {Line}, {Field}: {Message}";
}
