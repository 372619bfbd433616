namespace EventSuite.Plugins;

/// <summary>Versions of the protocol that one side speaks.</summary>
/// <param name="Min">The oldest, 1 or more.</param>
/// <param name="Max">The newest, not before <paramref name="Min"/>.</param>
public readonly record struct ProtocolRange(int Min, int Max)
{
    /// <summary>What this library speaks.</summary>
    public static ProtocolRange Supported { get; } = new(1, 1);

    /// <summary>The newest version that both speak, or null.</summary>
    public int? Common(ProtocolRange other)
    {
        int version = Math.Min(Max, other.Max);
        return version >= Math.Max(Min, other.Min) ? version : null;
    }

    /// <summary>Such as <c>1</c> or <c>1 to 3</c>.</summary>
    public override string ToString() => Min == Max ? $"{Min}" : $"{Min} to {Max}";
}
