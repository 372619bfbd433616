using DemoMusic.Layers;
using DemoMusic.Pieces;

namespace DemoMusic.Programme;

/// <summary>Entries that make feet move.</summary>
internal static class DanceEntries
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("reels.jigs", "WasherwomanOnSkates", "irish-washerwoman", 116,
            new Section(new Melody(Gm.Fiddle) { Legato = 86 }, new Figure(Gm.SteelGuitar, "B-cF-c") { Strum = 12 }, new Groove("b..b.b")),
            new Section(new Melody(Gm.Fiddle) { Legato = 86 }, new Melody(Gm.Piccolo) { Octave = 1, Louder = -12 }, new Figure(Gm.SteelGuitar, "BccFcc") { Strum = 12 }, new Figure(Gm.UprightBass, "B--F--"), new Groove("b..b.b", "q..q..")) { Louder = 6 })
        { TrackName = "Fiddle - reels.jigs (that is us!)" },
        new("reels.jigs", "WasherwomanTurnsReel", "irish-washerwoman", 184,
            new Section(new Melody(Gm.Fiddle) { Legato = 84 }, new Figure(Gm.Banjo, "B.c.F.c.") { Strum = 10 }, new Groove("b..bb.b.", "q...q...")) { Shape = Shapes.Reel },
            new Section(new Melody(Gm.Accordion) { InTwo = true }, new Figure(Gm.UprightBass, "B-F-"), new Figure(Gm.SteelGuitar, ".c.c.c.c"), new Groove("K...K...", "..S...S.", "hhhhhhhh")) { Shape = Shapes.Reel, Louder = 6 }),
        new("reels.jigs", "KeshAtMidnight", "kesh-jig", 112,
            new Section(new Melody(Gm.Recorder), new Drone(Gm.Accordion)) { Louder = -6 },
            new Section(new Melody(Gm.Fiddle) { Legato = 88 }, new Melody(Gm.Recorder) { Octave = 1, Louder = -14 }, new Figure(Gm.SteelGuitar, "B-cF-c") { Strum = 14 }, new Figure(Gm.UprightBass, "B--F--"), new Groove("b..b.b", "q..q.."))),
        new("kettle.drums", "DrowsyMaggieWakesUp", "drowsy-maggie", 132,
            new Section(new Melody(Gm.Harp), new Drone(Gm.WarmPad)) { Louder = -10 },
            new Section(new Melody(Gm.Fiddle) { Legato = 84 }, new Figure(Gm.SteelGuitar, "B.c.B.cc") { Strum = 10 }, new Groove("b..bb.b.")),
            new Section(new Melody(Gm.Fiddle) { Legato = 84 }, new Melody(Gm.Flute), new Figure(Gm.ElectricBass, "B.B.F.B."), new Figure(Gm.RockGuitar, "c---c---") { Low = 45, Louder = -16 }, new Groove("K..KK...", "..S...S.", "hhhhhhhh")) { Louder = 10 })
        { EndTempo = 192 },
        new("kettle.drums", "MaggieJigsAgain", "drowsy-maggie", 110,
            new Section(new Melody(Gm.Flute), new Figure(Gm.NylonGuitar, "B-cF-c"), new Groove("b..b.b")) { Shape = Shapes.Jig },
            new Section(new Melody(Gm.Accordion) { InTwo = true }, new Figure(Gm.NylonGuitar, "BccFcc"), new Figure(Gm.UprightBass, "B--F--"), new Groove("b..b.b", "q..q..")) { Shape = Shapes.Jig, Louder = 6 }),
        new("zluta.kridla", "SwallowtailUnderGlass", "swallowtail-jig", 106,
            new Section(new Melody(Gm.Marimba), new Drone(Gm.WarmPad), new Groove("i..i..")),
            new Section(new Melody(Gm.Vibraphone), new Figure(Gm.Marimba, "012321") { Low = 48, Louder = -14 }, new CounterMelody(Gm.Cello) { Low = 48 }, new Groove("b..b.b")) { Louder = 4 }),
        new("disco.potato", "KorobeinikiDiscotheque", "korobeiniki", 126,
            new Section(new Melody(Gm.SquareLead) { Legato = 80 }, new Figure(Gm.SynthBass, ".B.B.B.B"), new Groove("K.K.K.K.", "..c...c.", ".o.o.o.o")),
            new Section(new Melody(Gm.SawLead) { Octave = 1, Legato = 80 }, new Figure(Gm.SynthBass, "BB.BBB.B"), new Pad(Gm.Strings), new Figure(Gm.SquareLead, "0121012101210121") { Low = 64, Louder = -20 }, new Groove("K.K.K.K.", "..c...c.", ".o.o.o.o")) { Louder = 6 },
            new Section(new Melody(Gm.SawLead) { Octave = 1, InTwo = true }, new Figure(Gm.SynthBass, "BB.BBB.B"), new Pad(Gm.Strings), new Groove("K.K.K.K.", "..c...c.", ".o.o.o.o", "T..T..T.")) { Shape = Shapes.Up(2), Louder = 8 }),
        new("eight.bars", "GalopWithTraffic", "infernal-galop", 138,
            new Section(new Melody(Gm.Trumpet) { Legato = 75 }, new Figure(Gm.Tuba, "B.F."), new Figure(Gm.Trombone, ".c.c"), new Groove("K.K.", ".S.S")),
            new Section(new Melody(Gm.Piccolo) { Octave = 1, Legato = 75 }, new Melody(Gm.Trumpet) { Legato = 75, Louder = -8 }, new Figure(Gm.Tuba, "B.F."), new Figure(Gm.Trombone, ".c.c"), new Groove("K.K.", ".S.S", "hhhhhhhh")) { Louder = 6 },
            new Section(new Melody(Gm.Violin) { Legato = 80 }, new Figure(Gm.Pizzicato, "BcFc")) { Shape = Shapes.OtherMode, Louder = -8 },
            new Section(new Melody(Gm.Piccolo) { Octave = 1 }, new Melody(Gm.Trumpet) { InTwo = true }, new Figure(Gm.Tuba, "BFBF"), new Figure(Gm.Trombone, ".c.c"), new Groove("KKKK", ".S.S", "hhhhhhhh")) { Louder = 12 })
        { EndTempo = 160 },
    ];
}
