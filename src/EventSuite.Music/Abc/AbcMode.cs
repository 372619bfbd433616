namespace EventSuite.Music.Abc;

/// <summary>The modes of the K: field (ABC 2.1, "K: - key"). Ionian is major, Aeolian minor.</summary>
public enum AbcMode
{
    /// <summary>Major, or Ionian.</summary>
    Major,

    /// <summary>Minor, or Aeolian.</summary>
    Minor,

    /// <summary>Dorian.</summary>
    Dorian,

    /// <summary>Mixolydian.</summary>
    Mixolydian,

    /// <summary>Phrygian.</summary>
    Phrygian,

    /// <summary>Lydian.</summary>
    Lydian,

    /// <summary>Locrian.</summary>
    Locrian,

    /// <summary>No key: <c>K:none</c>, an empty K:, or accidentals only (<c>exp</c>).</summary>
    None,
}
