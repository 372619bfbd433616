namespace EventSuite.Music.Tokens;

/// <summary>A token that is not in the vocabulary.</summary>
/// <param name="Index">Its place in the text, 0 for the first token.</param>
/// <param name="Token">What stands there, cut when it is very long.</param>
/// <param name="Nearest">The known token most like it.</param>
public sealed record FolkRnnFault(int Index, string Token, string Nearest)
{
    /// <summary>As a sentence for people.</summary>
    public override string ToString() => $"Token {Index + 1}, '{Token}', is not in the vocabulary. The nearest is '{Nearest}'.";
}
