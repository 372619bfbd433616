using System.Collections.Immutable;

namespace EventSuite.Music.Abc;

/// <summary>Collects faults.</summary>
internal sealed class AbcFaultLog(int max)
{
    private readonly ImmutableArray<AbcFault>.Builder _listed = ImmutableArray.CreateBuilder<AbcFault>();

    public int Count { get; private set; }

    public ImmutableArray<AbcFault> Listed => _listed.ToImmutable();

    public void Add(AbcFaultCode code, int line, int column, string message, string repair)
    {
        if (Count++ < max)
        {
            _listed.Add(new AbcFault(code, line, column, message, repair));
        }
    }

    /// <summary>Text from a stranger, short enough and plain enough to stand in a message.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 24)];
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '·' : text[i];
        }

        return $"'{plain}{(text.Length > 24 ? "…" : "")}'";
    }
}
