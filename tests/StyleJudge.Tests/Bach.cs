using EventSuite.Music.Notes;
using EventSuite.Plugins;
using StyleJudge.Judging;

namespace StyleJudge.Tests;

/// <summary>The judge that ships.</summary>
internal static class Bach
{
    public static StyleMusicJudge Judge() => new(new PluginContext(AppContext.BaseDirectory, AppContext.BaseDirectory));

    public static StyleModel Model { get; } = StyleModel.Read(AppContext.BaseDirectory);

    public static Judgement Hear(Song song) => Judge().Judge(new JudgeRequest(song.File.Write()), new PluginCall());
}
