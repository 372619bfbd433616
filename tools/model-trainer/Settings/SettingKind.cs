namespace ModelTrainer.Settings;

/// <summary>What a setting's value is.</summary>
public enum SettingKind
{
    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number, written with a point: .003 or 3e-3.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Any text.</summary>
    Text,
}
