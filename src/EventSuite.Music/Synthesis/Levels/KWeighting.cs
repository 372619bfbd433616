namespace EventSuite.Music.Synthesis.Levels;

/// <summary>
/// The two filters of ITU-R BS.1770-4, annex 1: a shelf for the head, then a high-pass. The standard prints coefficients
/// for 48 kHz; these are the analogue prototypes behind them, so that other rates come out right too.
/// </summary>
internal struct KWeighting
{
    private readonly double[] _shelf;
    private readonly double[] _pass;
    private double _a1;
    private double _a2;
    private double _b1;
    private double _b2;

    public KWeighting(double sampleRate)
    {
        _shelf = Shelf(sampleRate);
        _pass = Pass(sampleRate);
    }

    /// <summary>b0, b1, b2, a1, a2 of the shelf.</summary>
    public static double[] Shelf(double sampleRate)
    {
        const double f = 1681.974450955533, gain = 3.999843853973347, q = 0.7071752369554196;
        double k = Math.Tan(Math.PI * f / sampleRate);
        double high = Math.Pow(10, gain / 20), band = Math.Pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return
        [
            (high + band * k / q + k * k) / a0,
            2 * (k * k - high) / a0,
            (high - band * k / q + k * k) / a0,
            2 * (k * k - 1) / a0,
            (1 - k / q + k * k) / a0,
        ];
    }

    /// <summary>b0, b1, b2, a1, a2 of the high-pass.</summary>
    public static double[] Pass(double sampleRate)
    {
        const double f = 38.13547087602444, q = 0.5003270373238773;
        double k = Math.Tan(Math.PI * f / sampleRate);
        double a0 = 1 + k / q + k * k;
        return [1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0];
    }

    public double Next(double input)
    {
        double shelved = _shelf[0] * input + _a1;
        _a1 = _shelf[1] * input - _shelf[3] * shelved + _a2;
        _a2 = _shelf[2] * input - _shelf[4] * shelved;
        double output = shelved + _b1;
        _b1 = -2 * shelved - _pass[3] * output + _b2;
        _b2 = shelved - _pass[4] * output;
        return output;
    }
}
