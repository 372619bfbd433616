using MarkovComposer.Model;

namespace MarkovComposer.Writing;

/// <summary>Walks the chain: one step after another, never out of the range, never over the end of a phrase.</summary>
internal sealed class MelodyWriter
{
    private const int EndingTries = 300;

    private readonly StyleModel _model;
    private readonly Settings _settings;
    private readonly Random _random;
    private readonly CancellationToken _cancellation;
    private readonly double[] _bias; // of each step of the alphabet: 0 where it lies outside the range

    /// <param name="model">What was learned.</param>
    /// <param name="settings">What is wanted.</param>
    /// <param name="tonic">Pitch of the tonic.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="cancellation">Looked at once a bar.</param>
    public MelodyWriter(StyleModel model, Settings settings, int tonic, Random random, CancellationToken cancellation)
    {
        (_model, _settings, _random, _cancellation) = (model, settings, random, cancellation);
        _bias = [.. model.Alphabet.Select(step => !step.IsRest && (tonic + step.Degree < settings.Lowest || tonic + step.Degree > settings.Highest)
            ? 0
            : Math.Pow((double)Step.TicksPerQuarter / step.Ticks, settings.Density))];
    }

    private int BarTicks => _model.Style.BarTicks;

    /// <summary>A melody of exactly the bars that are wanted, in the form that is wanted.</summary>
    public IReadOnlyList<Step> Compose()
    {
        var melody = new List<Step>();
        var phrases = new Dictionary<(char Letter, int Bars), Step[]>();
        IReadOnlyList<(char Letter, int Bars)> plan = Phrases.Plan(_settings.Form, _settings.Bars);
        for (int i = 0; i < plan.Count; i++)
        {
            bool isLast = i == plan.Count - 1;
            bool isNew = !phrases.TryGetValue(plan[i], out Step[]? phrase);
            phrase = isNew ? Write(melody, plan[i].Bars) : phrase!;
            phrases.TryAdd(plan[i], phrase);
            melody.AddRange(isLast && _settings.Cadence ? WithEnding(melody, phrase, plan[i].Bars) : phrase);
        }

        return melody;
    }

    /// <summary>The bars that follow a tune that ends at a bar line.</summary>
    public IReadOnlyList<Step> Continue(Tune tune)
    {
        Step[] phrase = Write(tune.Steps, _settings.Bars);
        return _settings.Cadence ? WithEnding(tune.Steps, phrase, _settings.Bars) : phrase;
    }

    /// <summary>The phrase with its last bar written anew until it ends on the tonic, held for a beat: what the chain would write if it had to end there.</summary>
    private Step[] WithEnding(IReadOnlyList<Step> before, Step[] phrase, int bars)
    {
        Step[] kept = Phrases.Until(phrase, (bars - 1) * BarTicks);
        int left = (bars * BarTicks) - kept.Sum(s => s.Ticks);
        List<Step> past = [.. before, .. kept];
        Step[] ending = [];
        for (int i = 0; i < EndingTries; i++)
        {
            ending = Fill(past, left);
            if (ending[^1] is { IsRest: false } last && last.Degree % 12 == 0 && last.Ticks >= Math.Min(_model.Style.BeatTicks, left))
            {
                return [.. kept, .. ending];
            }
        }

        return [.. kept, .. Phrases.EndOnTonic(ending, past, _model.Style.BeatTicks)];
    }

    private Step[] Write(IReadOnlyList<Step> before, int bars) => Fill([.. before], bars * BarTicks);

    /// <summary>Steps that last exactly so many ticks and end at a bar line.</summary>
    private Step[] Fill(List<Step> before, int ticks)
    {
        var past = new List<Step>(before);
        for (int left = ticks; left > 0; left -= past[^1].Ticks)
        {
            _cancellation.ThrowIfCancellationRequested();
            past.Add(Draw(past, left));
        }

        return [.. past.Skip(before.Count)];
    }

    private Step Draw(List<Step> past, int left)
    {
        double[] chances = _model.Next((BarTicks - (left % BarTicks)) % BarTicks, past, _settings.Order);
        double[] weights = new double[chances.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            bool fits = _model.Alphabet[i].Ticks <= left && !(_model.Alphabet[i].IsRest && (past.Count == 0 || past[^1].IsRest));
            weights[i] = fits ? _bias[i] * Math.Pow(chances[i], 1 / _settings.Temperature) : 0;
        }

        double at = _random.NextDouble() * weights.Sum();
        int drawn = Array.FindIndex(weights, w => w > 0 && (at -= w) < 0);

        // Nothing that was learned fits into what is left: silence does.
        return drawn >= 0 ? _model.Alphabet[drawn] : new Step(Step.Rest, (byte)Math.Min(left, byte.MaxValue));
    }
}
