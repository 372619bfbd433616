namespace EventSuite.Plugins.Parameters;

/// <summary>What a <see cref="ParameterValue"/> holds.</summary>
public enum ParameterValueKind
{
    /// <summary>A text, also the value of a choice.</summary>
    Text,

    /// <summary>A number, whole or not.</summary>
    Number,

    /// <summary>On or off.</summary>
    Switch,
}
