using LstmCnnComposer.Network;

namespace ModelTrainer.Recipes.Composing;

/// <summary>A style that can be taught: how its data are read and cut.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Read">From files and folders to pieces.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Sections">How they are cut for learning.</param>
/// <param name="HasChords">Whether parts play chords.</param>
/// <param name="MinorShift">As in <see cref="StyleSpec"/>.</param>
internal sealed record ComposerStyle(string Id, Func<IReadOnlyList<string>, ComposerData> Read, IReadOnlyList<string> Parts, Sections Sections, bool HasChords, int MinorShift = 0)
{
    public static readonly IReadOnlyList<ComposerStyle> All =
    [
        new("irish", TuneData.Read, TuneData.Parts, Sections.Of(8), false),
        new("chorale", ChoraleData.Read, ChoraleData.Parts, Sections.LastBars, false, MinorShift: 3),
        new("keyboard", KeyboardData.Read, KeyboardData.Parts, Sections.AnyBars, true),
    ];

    public static ComposerStyle Of(string id) => All.Single(style => style.Id == id);

    /// <summary>The alphabet of its pieces.</summary>
    public StyleSpec Spec(ComposerData data) => StyleBuilder.Of(Id, Parts, data.Train, HasChords, MinorShift);
}
