using DemoMusic.Layers;
using DemoMusic.Pieces;

namespace DemoMusic.Programme;

/// <summary>Entries for keys, bells and boxes.</summary>
internal static class PianoEntries
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("left.handed", "DearElise", "fur-elise", 48,
            new Section(new Melody(Gm.Piano), new Figure(Gm.PianoLeft, "B12---") { Low = 52, BassLow = 40, Legato = 130 }),
            new Section(new Melody(Gm.Piano), new Melody(Gm.Cello) { Octave = -1, Louder = -16 }, new Figure(Gm.PianoLeft, "B12343") { Low = 52, BassLow = 40 }) { Louder = 6 })
        { Copyright = "(c) the two hands that played it" },
        new("right.handed", "EliseTakesTheTram", "fur-elise", 56,
            new Section(new Melody(Gm.Vibraphone), new Figure(Gm.UprightBass, "B--F--"), new Groove("r.rr.r", "...x..")),
            new Section(new Melody(Gm.ElectricPiano) { InTwo = true }, new Figure(Gm.UprightBass, "B--F--"), new Figure(Gm.JazzGuitar, "..c..c"), new Groove("r.rr.r", "...x..")) { Louder = 6 })
        { Transpose = -2 },
        new("left.handed", "TwelveWaysToTwinkle", "ah-vous-dirai-je", 116,
            new Section(new Melody(Gm.Piano), new Figure(Gm.PianoLeft, "B---c---")),
            new Section(new Melody(Gm.Piano), new Figure(Gm.PianoLeft, "02120212")) { Shape = Shapes.Racing },
            new Section(new Melody(Gm.Piano), new Figure(Gm.PianoLeft, "01210121")) { Shape = Shapes.First(Shapes.OtherMode).Then(Shapes.Ornamented), Louder = -8 },
            new Section(new Melody(Gm.Piano) { InTwo = true }, new Figure(Gm.PianoLeft, "B-c-F-c-")) { Shape = Shapes.Running, Louder = 8 }),
        new("sleepy.hurdy", "TwinkleInATin", "ah-vous-dirai-je", 92,
            new Section(new Melody(Gm.MusicBox) { Octave = 1, Legato = 150 }, new Figure(Gm.MusicBox, "01210121") { Low = 64, Louder = -18, Legato = 150 }),
            new Section(new Melody(Gm.MusicBox) { Octave = 1, Legato = 150 }, new Figure(Gm.Celesta, "0123432101234321") { Low = 64, Louder = -14 }) { Shape = Shapes.Ornamented }),
        new("sleepy.hurdy", "CradleForAComputer", "cradle-song", 84,
            new Section(new Melody(Gm.Celesta), new Figure(Gm.Harp, "0-1-2-") { Legato = 140 }),
            new Section(new Melody(Gm.Choir) { Louder = 20 }, new Melody(Gm.Celesta) { Octave = 1, Louder = -16 }, new Figure(Gm.Harp, "012321"), new Pad(Gm.SlowStrings)))
        { Transpose = 5 },
        new("count.offbeat", "TurcaInATeacup", "alla-turca", 118,
            new Section(new Melody(Gm.Piano) { Legato = 80 }, new Figure(Gm.PianoLeft, "BcFc") { Legato = 70 }),
            new Section(new Melody(Gm.Piccolo) { Legato = 80 }, new Melody(Gm.Piano) { Legato = 80, Louder = -8 }, new Figure(Gm.Pizzicato, "BcFc"), new Groove("K...K...", "..S...S.", "i.i.i.i.")) { Louder = 8 }),
        new("yueguang", "MoonOverEightBars", "sakura", 66,
            new Section(new Melody(Gm.Koto), new Drone(Gm.WarmPad)),
            new Section(new Melody(Gm.Flute), new Figure(Gm.Koto, "0-1-2-1-") { Legato = 140, Louder = -12 }, new Drone(Gm.WarmPad)) { Shape = Shapes.Ornamented }),
        new("karita.waon", "SakuraOnTheTrain", "sakura", 92,
            new Section(new Melody(Gm.Koto) { Octave = 1 }, new Figure(Gm.Koto, "0.2.1.2.") { Low = 50, Louder = -14 }, new Groove("b...b.b.", "..w...w.")),
            new Section(new Melody(Gm.Ocarina), new Melody(Gm.Koto) { DelayBars = 1, Louder = -14 }, new Figure(Gm.SynthBass, "B-.BB-.."), new Pad(Gm.WarmPad), new Groove("K...K.K.", "..S...S.", "h.h.h.hh")) { Shape = Shapes.Running, Louder = 4 }),
    ];
}
