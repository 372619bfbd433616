using EventHost.Audio;
using Leaderboard.Web.Pages.Studio;

namespace EventHost.Studio;

/// <summary>Tells the studio's page what the host has for sound.</summary>
internal sealed class HostStudioSound(IAudioExport export, SoundFontFile fonts) : IStudioSound
{
    public StudioSound Describe()
    {
        var font = fonts.Find();
        var hints = new List<string>();
        if (font is null)
        {
            hints.Add(SoundWords.NoSoundFont);
        }

        if (!export.HasFluidSynth)
        {
            hints.Add(SoundWords.NoFluidSynth);
        }

        if (!export.HasMp3)
        {
            hints.Add(SoundWords.NoMp3);
        }

        return new StudioSound(font is null ? null : new StudioSoundFont(font.Address, font.Name, font.Bytes), export.HasFluidSynth, export.HasMp3, hints);
    }
}
