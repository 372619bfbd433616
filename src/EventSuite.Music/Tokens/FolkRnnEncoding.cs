using System.Collections.Immutable;

namespace EventSuite.Music.Tokens;

/// <summary>A tune as tokens.</summary>
/// <param name="Tokens">The tokens, start and end left out.</param>
/// <param name="Losses">What could not be said, each kind once: empty when the tokens say all that is heard.</param>
public sealed record FolkRnnEncoding(ImmutableArray<string> Tokens, ImmutableArray<string> Losses)
{
    /// <summary>True when nothing that is heard was lost.</summary>
    public bool IsExact => Losses.IsEmpty;

    /// <summary>The tokens with spaces between, as folk-rnn's corpora have them.</summary>
    public override string ToString() => string.Join(' ', Tokens);
}
