using System.Collections.Immutable;

namespace EventSuite.Plugins;

/// <summary>Names of tasks on the wire, and how many inputs they take.</summary>
public static class MusicTasks
{
    /// <summary>All tasks.</summary>
    public static ImmutableArray<MusicTask> All { get; } = [.. Enum.GetValues<MusicTask>()];

    /// <summary>All names, in the order of <see cref="All"/>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(t => t.ToString().ToLowerInvariant())];

    /// <summary>The name in <c>plugin.json</c> and on the wire, such as <c>compose</c>.</summary>
    public static string Name(this MusicTask task) => Names[(int)task];

    /// <summary>How many inputs the task takes: 0, 1 or 2.</summary>
    public static int InputCount(this MusicTask task) => task switch
    {
        MusicTask.Compose => 0,
        MusicTask.Interpolate => 2,
        _ => 1,
    };

    /// <summary>The task of a name, exactly as in <see cref="Names"/>.</summary>
    public static bool TryParse(string? name, out MusicTask task)
    {
        int index = name is null ? -1 : Names.IndexOf(name);
        task = index < 0 ? default : All[index];
        return index >= 0;
    }
}
