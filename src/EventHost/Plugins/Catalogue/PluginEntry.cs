using EventHost.Plugins.Workers;

namespace EventHost.Plugins.Catalogue;

/// <summary>What is known of one place. Changed by the catalogue alone, under its gate.</summary>
internal sealed class PluginEntry(PluginPlace place, int order, DateTimeOffset found)
{
    public PluginPlace Place => place;

    /// <summary>Which place was found first.</summary>
    public int Order => order;

    /// <summary>The look before: when the next is the same, the folder stands still.</summary>
    public FolderLook? LastLook { get; set; }

    /// <summary>The look that <see cref="Content"/> or <see cref="Fault"/> is of.</summary>
    public FolderLook? TakenLook { get; set; }

    /// <summary>The plugin; null while there is none that can be understood.</summary>
    public PluginContent? Content { get; set; }

    /// <summary>Why there is none.</summary>
    public PluginStanding? Fault { get; set; }

    /// <summary>What kept the last look from being taken, on this machine's side, by its number: messages name another file each time; null: nothing.</summary>
    public int? Trouble { get; set; }

    /// <summary>What keeps it from running although it is understood.</summary>
    public PluginStanding? Obstacle { get; set; }

    /// <summary>Its workers; null: it does not run.</summary>
    public WorkerPool? Pool { get; set; }

    /// <summary>The id as far as it could be read.</summary>
    public string? KnownId { get; set; }

    /// <summary>Where it stood when it was last looked at.</summary>
    public PluginStanding Last { get; private set; } = new(EventSuite.Core.Plugins.PluginState.Starting, "Its folder was found; it is read when nobody copies into it any more.");

    /// <summary>Since when it stands there.</summary>
    public DateTimeOffset Since { get; private set; } = found;

    /// <summary>Where it stands now.</summary>
    public PluginStanding Standing => Fault ?? Obstacle ?? Pool?.Standing ?? Last;

    /// <summary>Notes where it stands; true when that is another state than before.</summary>
    public bool Note(DateTimeOffset now)
    {
        var standing = Standing;
        var moved = standing.State != Last.State;
        Last = standing;
        if (moved)
        {
            Since = now;
        }

        return moved;
    }
}
