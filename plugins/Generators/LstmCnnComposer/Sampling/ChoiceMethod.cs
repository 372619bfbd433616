namespace LstmCnnComposer.Sampling;

/// <summary>Which of the ways to go on may be chosen.</summary>
internal enum ChoiceMethod
{
    /// <summary>Always the likeliest.</summary>
    Best,

    /// <summary>Any, as likely as it is.</summary>
    Any,

    /// <summary>Some of the likeliest.</summary>
    Top,

    /// <summary>Those that make up most of what is likely.</summary>
    Nucleus,
}
