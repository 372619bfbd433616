namespace EventSuite.Core.Plugins;

/// <summary>The type of a plugin's parameter.</summary>
public enum PluginParameterType
{
    /// <summary>A number with a fraction.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>On or off.</summary>
    Switch,

    /// <summary>Free text.</summary>
    Text,
}
