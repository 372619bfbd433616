namespace EventHost.Studio;

/// <summary>What the host lacks for sound, and the mend.</summary>
internal static class SoundWords
{
    public const string NoMp3 =
        "This host makes no MP3 files, because LAME is not installed on it. Take WAV, or ask the organiser to install LAME (on Debian: apt install lame) and to start the host again.";

    public const string NoFluidSynth =
        "Sound files are made by the host's own simple synthesizer, because FluidSynth or a SoundFont is not installed on it. They sound better when the organiser installs both (on Debian: apt install fluidsynth timgm6mb-soundfont).";

    public const string NoSoundFont =
        "This host has no SoundFont that a browser could load, so the studio plays its own simple sounds. The organiser can install one (on Debian: apt install timgm6mb-soundfont) or name one up to 40 MB in Audio:BrowserSoundFont.";
}
