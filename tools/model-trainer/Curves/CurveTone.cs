namespace ModelTrainer.Curves;

/// <summary>How a curve is drawn; the colours are the style sheet's.</summary>
internal enum CurveTone
{
    /// <summary>Behind all others, thin and faint.</summary>
    Faint = -2,

    /// <summary>In the background, in grey.</summary>
    Quiet = -1,

    /// <summary>The first colour; others follow by number.</summary>
    First = 0,
}
