namespace Leaderboard.Web.Components;

/// <summary>How a phase is called where people read it.</summary>
public static class PhaseWords
{
    /// <summary>The words and the tone for <paramref name="phase"/>; an unknown phase is shown as it is.</summary>
    public static (string Text, ChipTone Tone) For(string phase) => phase?.ToUpperInvariant() switch
    {
        "DRAFT" => ("Being prepared", ChipTone.Quiet),
        "OPEN" => ("Open for entries", ChipTone.Ok),
        "CLOSED" => ("Entries are closed", ChipTone.Plain),
        "QUALIFIERS" => ("Qualifiers", ChipTone.Info),
        "FINALS" => ("Finals", ChipTone.Lit),
        "CEREMONY" => ("Awards ceremony", ChipTone.Lit),
        "PUBLISHED" => ("Results are out", ChipTone.Ok),
        _ => (phase ?? "", ChipTone.Plain),
    };
}
