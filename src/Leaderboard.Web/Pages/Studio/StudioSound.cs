namespace Leaderboard.Web.Pages.Studio;

/// <summary>What the studio can play and export on this host.</summary>
/// <param name="SoundFont">What the browser plays with; null: its own simple sounds.</param>
/// <param name="FluidSynth">Whether sound files are made by FluidSynth.</param>
/// <param name="Mp3">Whether MP3 files can be had.</param>
/// <param name="Hints">What is missing, each with the mend; empty when nothing is.</param>
public sealed record StudioSound(StudioSoundFont? SoundFont, bool FluidSynth, bool Mp3, IReadOnlyList<string> Hints);
