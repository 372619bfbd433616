namespace StyleJudge.Judging;

/// <summary>What the network and the pitch model make of music.</summary>
/// <param name="Style">Logit of the style, the mean over all moments.</param>
/// <param name="Order">Logit of the order, likewise.</param>
/// <param name="Pitch">Logit of the pitch distribution.</param>
/// <param name="StyleOf">Logit of the style of each moment.</param>
/// <param name="OrderOf">Logit of the order of each moment.</param>
internal sealed record Opinion(double Style, double Order, double Pitch, float[] StyleOf, float[] OrderOf);
