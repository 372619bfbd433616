using EventSuite.Plugins;

namespace PitchDistributionJudge;

/// <summary>
/// Scores a piece by the likeness of its pitches to a reference: the register (the kit's 1 − D of Kolmogorov and Smirnov) and,
/// whatever the register, the pitch classes. Rhythm and order are not heard.
/// </summary>
public sealed class PitchJudge : IMusicJudge
{
    private readonly Reference _reference;

    /// <summary>A judge with the reference of its folder.</summary>
    /// <exception cref="InvalidDataException">The reference is missing or broken; the message says what to do.</exception>
    public PitchJudge(PluginContext context)
        : this(ReferenceFile.Read(Path.Combine((context ?? throw new ArgumentNullException(nameof(context))).Folder, ReferenceFile.Name)))
    {
    }

    internal PitchJudge(Reference reference) => _reference = reference;

    /// <inheritdoc/>
    public Judgement Judge(JudgeRequest request, PluginCall call)
    {
        ArgumentNullException.ThrowIfNull(request);
        double[] pitches = SoundingTime.Of(request.ReadSong());
        if (pitches.Sum() == 0)
        {
            throw PluginFaultException.MusicUnusable("There are no pitched notes in these bars: this judge compares pitches, drums have none.");
        }

        double register = RegisterLikeness.Of(pitches, _reference.Pitches);
        PitchClassMatch match = PitchClassMatch.Best(Histogram.Fold(pitches), _reference);
        double score = ((_reference.RegisterWeight * register) + (_reference.PitchClassWeight * match.Likeness))
            / (_reference.RegisterWeight + _reference.PitchClassWeight);
        return new Judgement(
            Percent(score),
            [
                new JudgementPart("Register", Percent(register), _reference.RegisterWeight, Words.OfRegister(pitches, _reference)),
                new JudgementPart("Notes of the scale", Percent(match.Likeness), _reference.PitchClassWeight, Words.OfPitchClasses(match, _reference)),
            ],
            Words.OfScore(score, _reference));
    }

    private static double Percent(double likeness) => Math.Round(100 * likeness, 2);
}
