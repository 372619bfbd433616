namespace EventSuite.Plugins.Wire;

/// <summary>How much of a text is kept, in UTF-16 units, and how large a file may be.</summary>
internal static class TextLimits
{
    public const int Title = 120;
    public const int Notes = 2000;
    public const int Name = 100;
    public const int Sentence = 500;
    public const int Explanation = 4000;
    public const int Message = 500;
    public const int Fault = 2000;
    public const int Bars = 256;
    public const int MidiBytes = 4 << 20;
}
