using EventSuite.Music.Analysis;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using EventSuite.Plugins.Parameters;
using MarkovComposer.Model;
using MarkovComposer.Writing;

namespace MarkovComposer;

/// <summary>Writes melodies in the manner of the tunes in its model, continues given ones, and sets chords to them.</summary>
public sealed class Composer : IMusicGenerator
{
    private readonly Corpus _corpus;
    private readonly Dictionary<Style, StyleModel> _models = [];

    /// <summary>A composer with the model of its folder.</summary>
    /// <exception cref="InvalidDataException">The model is missing or broken; the message says what to do.</exception>
    public Composer(PluginContext context)
        : this(ModelFile.Read(Path.Combine((context ?? throw new ArgumentNullException(nameof(context))).Folder, ModelFile.Name)))
    {
    }

    internal Composer(Corpus corpus) => _corpus = corpus;

    /// <inheritdoc/>
    public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(call);
        var compositions = new List<Composition>();
        for (int i = 0; i < request.Count; i++)
        {
            call.ThrowIfCancelled();
            compositions.Add(request.Task switch
            {
                MusicTask.Compose => Compose(request.Parameters, request.NewRandom(i), call.Cancellation),
                MusicTask.Continue => Continue(request.Inputs[0], request.Parameters, request.NewRandom(i), call.Cancellation),
                MusicTask.Accompany => Accompany(request, i),
                _ => throw PluginFaultException.InvalidParameter("task", $"This composer cannot {request.Task.Name()}."),
            });
            call.Report((i + 1.0) / request.Count, $"{i + 1} of {request.Count} written");
        }

        return compositions;
    }

    private Composition Compose(ParameterValues values, Random random, CancellationToken cancellation)
    {
        Key key = Settings.KeyOf(values);
        Settings settings = Settings.Of(values) with { Form = values.Text("form") == "free" ? "" : values.Text("form") };
        Style style = Style.Of(values.Text("meter"), key.IsMinor)
            ?? throw PluginFaultException.InvalidParameter("meter", $"'{values.Text("meter")}' is no meter.");
        StyleModel model = Model(style) ?? throw PluginFaultException.InvalidParameter(
            "meter", $"The model has too few tunes in {style}. It has: {string.Join(", ", _corpus.Styles)}.");
        int tonic = Register.Place(key.Tonic, model.MeanDegree, settings);
        IReadOnlyList<Step> melody = new MelodyWriter(model, settings, tonic, random, cancellation).Compose();
        var sheet = new Sheet(style, key, values.Number("tempo"));
        sheet.AddMelody(melody, tonic, Instruments.Program(values.Text("instrument")));
        sheet.AddAccompaniment(values.Text("accompaniment"));
        return Composition.From(sheet.ToFile(), $"Tune in {key}", Origin($"A {style.Meter} tune"));
    }

    private Composition Continue(MusicInput input, ParameterValues values, Random random, CancellationToken cancellation)
    {
        var given = GivenMelody.Read(input);
        StyleModel model = Model(given.Tune.Style) ?? throw PluginFaultException.MusicUnusable(
            $"The input is in {given.Tune.Style}, and the model has too few tunes of that kind. It has: {string.Join(", ", _corpus.Styles)}.");
        var writer = new MelodyWriter(model, Settings.Of(values), given.Tonic, random, cancellation);
        return Composition.From(
            given.Append(writer.Continue(given.Tune)), "Continuation", Origin($"{values.Integer("bars")} bars in {given.Tune.Style} after the given melody"));
    }

    // The first four variations of a call are each played in another way, from one that the seed chooses; its chords are its own chance.
    private static Composition Accompany(GenerateRequest request, int index)
    {
        Figure[] figures = Enum.GetValues<Figure>();
        Figure figure = figures[(request.NewRandom().Next(figures.Length) + index) % figures.Length];
        var given = GivenMelody.Read(request.Inputs[0]);
        return Composition.From(
            given.WithAccompaniment(figure, request.NewRandom(index)),
            $"{figure} chords",
            "Triads of the key found from the melody: one for each bar, two in bars of four beats. Among those that fit nearly as well, chance chose.");
    }

    private StyleModel? Model(Style style)
    {
        if (!_models.TryGetValue(style, out StyleModel? model) && _corpus.Styles.Contains(style))
        {
            _models.Add(style, model = new StyleModel(style, [.. _corpus.Tunes.Where(t => t.Style == style)]));
        }

        return model;
    }

    private string Origin(string what) => $"{what}, written step by step by a Markov chain that learned {_corpus.Tunes.Count} tunes: {_corpus.Name}. {_corpus.Source}";
}
