namespace EventHost.Plugins.Settings;

/// <summary>Who may use the plugin of a laptop that has joined.</summary>
public enum LaptopUse
{
    /// <summary>Its own team at once; others when the organiser has let them.</summary>
    OwnTeam,

    /// <summary>Nobody until the organiser has let it in.</summary>
    Approved,

    /// <summary>Everybody at once.</summary>
    Everybody,
}
