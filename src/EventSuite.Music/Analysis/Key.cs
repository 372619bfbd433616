namespace EventSuite.Music.Analysis;

/// <summary>A major or minor key.</summary>
/// <param name="Tonic">Pitch class, 0 (C) to 11.</param>
/// <param name="IsMinor">Minor, else major.</param>
public readonly record struct Key(int Tonic, bool IsMinor)
{
    /// <summary>Accidentals of the signature, −6 to 5; negative means flats.</summary>
    public int Sharps => (((((7 * (Tonic + (IsMinor ? 3 : 0))) + 6) % 12) + 12) % 12) - 6;

    /// <summary>Such as "Eb major".</summary>
    public override string ToString() => $"{PitchNames.Of(Tonic)} {(IsMinor ? "minor" : "major")}";
}
