namespace EventSuite.Music.Synthesis.Voices;

/// <summary>A filter that stays sound while its corner moves (Zavalishin, The Art of VA Filter Design, chapter 4).</summary>
internal struct StateVariableFilter
{
    private float _g;
    private float _k;
    private float _a;
    private float _s1;
    private float _s2;

    public void Tune(double hz, double q)
    {
        _g = (float)Math.Tan(Math.PI * hz / StereoBuffer.SampleRate);
        _k = (float)(1 / q);
        _a = 1 / (1 + _g * (_g + _k));
    }

    /// <summary>Filters a block in place.</summary>
    public void Run(Span<float> block, NoiseFilter filter)
    {
        float g = _g, k = _k, a = _a, s1 = _s1, s2 = _s2;
        float toLow = filter == NoiseFilter.Low ? 1 : 0, toBand = filter == NoiseFilter.Band ? k : 0, toHigh = filter == NoiseFilter.High ? 1 : 0;
        foreach (ref float sample in block)
        {
            float high = (sample - (g + k) * s1 - s2) * a;
            float band = g * high + s1;
            s1 = g * high + band;
            float low = g * band + s2;
            s2 = g * band + low;
            sample = low * toLow + band * toBand + high * toHigh;
        }

        (_s1, _s2) = (s1, s2);
    }
}
