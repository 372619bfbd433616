using DemoMusic.Layers;
using DemoMusic.Pieces;

namespace DemoMusic.Programme;

/// <summary>Entries after winter songs.</summary>
internal static class WinterEntries
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("learning.rate", "SilentLearningRate", "silent-night", 44,
            new Section(new Melody(Gm.Celesta), new Figure(Gm.Harp, "012321") { Legato = 140 }),
            new Section(new Melody(Gm.Choir) { Louder = 20, InTwo = true }, new Figure(Gm.Harp, "012321") { Legato = 140 }, new Pad(Gm.SlowStrings), new Pad(Gm.Cello) { BassOnly = true, Low = 36 }) { Louder = 4 }),
        new("momentum", "JingleMomentum", "jingle-bells", 176,
            new Section(new Melody(Gm.Glockenspiel) { Octave = 1 }, new Figure(Gm.Pizzicato, "B-c-F-c-"), new Groove("q.q.q.q.")),
            new Section(new Melody(Gm.AltoSax) { InTwo = true }, new WalkingBass(Gm.UprightBass), new Figure(Gm.JazzGuitar, "...c.....c..") { Legato = 60 }, new Groove("r..r.rr..r.r", "...x.....x..")) { Shape = Shapes.Swung, Louder = 6 },
            new Section(new Melody(Gm.Trumpet) { InTwo = true }, new WalkingBass(Gm.UprightBass), new Figure(Gm.Piano, "c....c......") { Legato = 60 }, new CounterMelody(Gm.Trombone) { Low = 50 }, new Groove("r..r.rr..r.r", "...S.....S..", "K.....K.....")) { Shape = Shapes.First(Shapes.Up(3)).Then(Shapes.Swung), Louder = 10 })
        { EndTempo = 184 },
        new("momentum", "WenceslasOverfits", "tempus-adest", 108,
            new Section(new Melody(Gm.Recorder), new Drone(Gm.Viola), new Groove("b...b.b.")),
            new Section(new Melody(Gm.Trumpet) { InTwo = true }, new Figure(Gm.Bassoon, "B-F-B-F-"), new Groove("b..bb.b.", "q...q...")) { Louder = 6 },
            new Section(new Melody(Gm.Organ), new CounterMelody(Gm.Choir), new Figure(Gm.Tuba, "B-F-B-F-")) { Shape = Shapes.Ornamented, Louder = 8 }),
        new("wolf.fifth", "GentleWolves", "god-rest-ye-merry", 120,
            new Section(new Melody(Gm.Cello) { Octave = -1 }, new Figure(Gm.Harp, "01210121") { Legato = 130 }),
            new Section(new Melody(Gm.Violin), new CounterMelody(Gm.Cello) { Low = 43 }, new Figure(Gm.Pizzicato, "B.c.F.c."), new Groove("b..bb.b.")) { Shape = Shapes.Ornamented, Louder = 6 }),
        new("zluta.kridla", "DeckTheServerRoom", "deck-the-halls", 132,
            new Section(new Melody(Gm.SquareLead) { Legato = 75 }, new Figure(Gm.SquareLead, "0121012101210121") { Low = 53, Louder = -22 }, new Figure(Gm.SynthBass, "B.B.F.B.")),
            new Section(new Melody(Gm.Harpsichord) { InTwo = true }, new Figure(Gm.Harpsichord, "02120212") { Louder = -12 }, new Figure(Gm.SynthBass, "B.B.F.B."), new Groove("K...K...", "..S...S.", "hhhhhhhh")) { Louder = 6 }),
        new("plagal.cadence", "SilentSwing", "silent-night", 46,
            new Section(new Melody(Gm.Vibraphone), new Figure(Gm.UprightBass, "B--F--"), new Figure(Gm.JazzGuitar, "..c..c") { Legato = 70 }, new Groove("r.rr.r")),
            new Section(new Melody(Gm.AltoSax), new Figure(Gm.UprightBass, "B--F--"), new Figure(Gm.JazzGuitar, "..c..c") { Legato = 70 }, new Pad(Gm.WarmPad), new Groove("r.rr.r", "...x..")) { Shape = Shapes.Ornamented })
        { Transpose = 3 },
    ];
}
