namespace EventSuite.Plugins.Parameters;

/// <summary>What kind of value a parameter takes.</summary>
public enum ParameterType
{
    /// <summary>A finite number, such as 0.8.</summary>
    Number,

    /// <summary>A whole number between −(2^53 − 1) and 2^53 − 1.</summary>
    Integer,

    /// <summary>One of some texts.</summary>
    Choice,

    /// <summary>On or off.</summary>
    Switch,

    /// <summary>A line of text.</summary>
    Text,
}
