using DemoMusic.Layers;
using DemoMusic.Pieces;

namespace DemoMusic.Programme;

/// <summary>Entries that take an old tune to a new place.</summary>
internal static class GrooveEntries
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("team07", "SaintsInTheMachine", "when-the-saints", 184,
            new Section(new Melody(Gm.Clarinet), new Figure(Gm.Tuba, "B.....F....."), new Figure(Gm.Banjo, "...c.....c..") { Strum = 8 }) { Shape = Shapes.Swung },
            new Section(new Melody(Gm.Trumpet), new CounterMelody(Gm.Trombone) { Low = 50 }, new WalkingBass(Gm.Tuba), new Figure(Gm.Banjo, "...c.....c..") { Strum = 8 }, new Groove("r..r.rr..r.r", "...S.....S..", "K.....K.....")) { Shape = Shapes.Swung, Louder = 6 },
            new Section(new Melody(Gm.Trumpet) { InTwo = true }, new Melody(Gm.Clarinet) { Octave = 1, Louder = -10 }, new CounterMelody(Gm.Trombone) { Low = 50 }, new WalkingBass(Gm.Tuba), new Figure(Gm.Banjo, "...c.....c..") { Strum = 8 }, new Groove("r..r.rr..r.r", "...S.....S..", "K.....K.....")) { Shape = Shapes.First(Shapes.Up(2)).Then(Shapes.Ornamented).Then(Shapes.Swung), Louder = 10 }),
        new("velvet.modem", "OdeToPackets", "ode-to-joy", 118,
            new Section(new Melody(Gm.SquareLead) { Legato = 70 }, new Figure(Gm.SynthBass, "B.BB.BB.") ),
            new Section(new Melody(Gm.SawLead), new Figure(Gm.SynthBass, "B.BB.BB."), new Figure(Gm.SquareLead, "0123210101232101") { Low = 62, Louder = -22 }, new Pad(Gm.WarmPad), new Groove("K...K...", "..c...c.", ".h.h.h.h")) { Louder = 6 },
            new Section(new Melody(Gm.SawLead) { Octave = 1 }, new Figure(Gm.SynthBass, "B.BB.BB."), new CounterMelody(Gm.Strings), new Groove("K.K.K.K.", "..c...c.", ".o.o.o.o")) { Shape = Shapes.OtherMode, Louder = 4 }),
        new("disco.potato", "AugustinGoesDigital", "augustin", 184,
            new Section(new Melody(Gm.Accordion), new Figure(Gm.Tuba, "B-c-c-")),
            new Section(new Melody(Gm.SquareLead), new Figure(Gm.SynthBass, "B-----"), new Figure(Gm.SquareLead, "..c.c.") { Louder = -16 }, new Groove("K.....", "..S.S.", "h.h.h.")) { Louder = 4 },
            new Section(new Melody(Gm.Accordion) { InTwo = true }, new Figure(Gm.Tuba, "B-c-c-"), new CounterMelody(Gm.Clarinet), new Groove("K.....", "..S.S.")) { Shape = Shapes.Ornamented, Louder = 8 }),
        new("lost.buttons", "GalopOfTheLostButtons", "korobeiniki", 100,
            new Section(new Melody(Gm.Accordion) { Legato = 84 }, new Figure(Gm.Pizzicato, "B.c.F.c.")),
            new Section(new Melody(Gm.Violin) { InTwo = true }, new Figure(Gm.Pizzicato, "B.c.F.c."), new CounterMelody(Gm.Cello) { Low = 45 }, new Groove("q.q.q.q.", "b...b...")) { Shape = Shapes.Ornamented, Louder = 8 })
        { EndTempo = 148, Transpose = -2 },
        new("nine.lives", "GreenSleevesAfterHours", "greensleeves", 60,
            new Section(new Melody(Gm.Vibraphone), new Figure(Gm.UprightBass, "B--F--"), new Groove("r.rr.r")),
            new Section(new Melody(Gm.AltoSax), new Figure(Gm.UprightBass, "B-BF-B"), new Figure(Gm.ElectricPiano, "..c..c"), new Groove("r.rr.r", "...x..")) { Shape = Shapes.Lavish, Louder = 4 })
        { Transpose = -2 },
        new("eight.bars", "MinuetForARubberDuck", "minuet-in-g", 132,
            new Section(new Melody(Gm.Ocarina), new Figure(Gm.Kalimba, "012321") { Low = 55 }, new Groove("w..w.w")),
            new Section(new Melody(Gm.Kalimba) { Octave = 1 }, new Figure(Gm.Marimba, "0-1-2-") { Low = 48 }, new Figure(Gm.UprightBass, "B-----"), new Groove("K.....", "..x.x.", "i.....")) { Shape = Shapes.Ornamented, Louder = 4 }),
        new("count.offbeat", "JesuJoyOfOffbeats", "jesu-joy", 84,
            new Section(new Melody(Gm.Marimba), new Figure(Gm.ElectricBass, "B--B--F--"), new Figure(Gm.ElectricPiano, "..c..c..c") { Legato = 60 }, new Groove("K..K..K..", "..h..h..h", "......x.."))),
        new("deceptive.cadence", "CadenceOfGrace", "amazing-grace", 76,
            new Section(new Melody(Gm.Horn), new Pad(Gm.Organ) { Low = 48, Louder = -12 }),
            new Section(new Melody(Gm.Violin), new CounterMelody(Gm.Cello) { Low = 45 }, new Figure(Gm.Harp, "012321"), new Pad(Gm.SlowStrings)) { Shape = Shapes.Ornamented, Louder = 6 })
        { Transpose = -2 },
        new("loss.function", "ShortPreludeLongLoss", "prelude-in-c", 84,
            new Section(new Melody(Gm.ElectricPiano) { Legato = 130 }, new Pad(Gm.WarmPad), new Figure(Gm.ElectricBass, "B-----B-") { BassLow = 36 }, new Groove("K.....K.", "....x...", "h.h.h.h.")))
        { FromBar = 4 },
    ];
}
