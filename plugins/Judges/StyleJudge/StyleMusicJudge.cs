using EventSuite.Music.Notes;
using EventSuite.Neural.Kernels;
using EventSuite.Plugins;
using StyleJudge.Features;
using StyleJudge.Form;
using StyleJudge.Judging;

namespace StyleJudge;

/// <summary>
/// Says how sure it is that music is of a style, from 0 to 100: a network over the canonical form and the pitch distribution, both
/// learned from the style's music, from other music, and from the style's music put out of order. The same file has the same score, always.
/// </summary>
public sealed class StyleMusicJudge : IMusicJudge
{
    private readonly StyleModel _model;

    /// <summary>The judge whose files lie in the plugin's folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message says what to do.</exception>
    public StyleMusicJudge(PluginContext context)
        : this(StyleModel.Read((context ?? throw new ArgumentNullException(nameof(context))).Folder))
    {
    }

    internal StyleMusicJudge(StyleModel model) => _model = model;

    /// <inheritdoc/>
    public Judgement Judge(JudgeRequest request, PluginCall call)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Judge(request.ReadSong());
    }

    internal Judgement Judge(Song song)
    {
        MusicForm form = MusicForm.Of(song);
        Hearing hearing = Hearing.Of(form)
            ?? throw PluginFaultException.MusicUnusable("There are no pitched notes in these bars: this judge hears pitches, drums have none.");
        using Work.Scope oneThread = Work.Limit(1);
        Opinion opinion = _model.Ask(hearing);
        double[] bars = BarOpinions.Of(song, form, opinion, _model.File.Blend);
        string style = _model.File.Style;
        double[] values = [Blend.Percent(opinion.Style), Blend.Percent(opinion.Order), Blend.Percent(opinion.Pitch)];
        double score = _model.Score(opinion);
        return new Judgement(
            score,
            [
                new JudgementPart("Style", values[0], _model.File.Shares[0], Words.OfStyle(values[0], style, bars)) { Bars = bars },
                new JudgementPart("Order", values[1], _model.File.Shares[1], Words.OfOrder(values[1])),
                new JudgementPart("Pitch", values[2], _model.File.Shares[2], Words.OfPitch(values[2], style, hearing.Tonality)),
            ],
            Words.OfScore(score, style));
    }
}
