using DemoMusic.Layers;
using DemoMusic.Pieces;

namespace DemoMusic.Programme;

/// <summary>Entries after concert music.</summary>
internal static class ClassicEntries
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("borrowed.one", "FreudeImDreivierteltakt", "ode-to-joy", 168,
            new Section(new Melody(Gm.Flute), new Figure(Gm.Strings, "B-c-c-")) { Shape = Shapes.Waltz },
            new Section(new Melody(Gm.Violin) { InTwo = true }, new Figure(Gm.Strings, "B-c-c-"), new CounterMelody(Gm.Horn))
                { Shape = Shapes.First(Shapes.Waltz).Then(Shapes.Ornamented), Louder = 6 }),
        new("borrowed.one", "CanonInDeep", "canon-in-d", 66,
            new Section(new Melody(Gm.Violin), new Melody(Gm.Viola) { DelayBars = 4, Octave = -1 }, new Figure(Gm.Cello, "B---B---") { Legato = 98 }, new Pad(Gm.SlowStrings)))
        { FromBar = 9 },
        new("borrowed.two", "JesuJoyOfSwitchboards", "jesu-joy", 76,
            new Section(new Melody(Gm.Oboe), new Figure(Gm.Pizzicato, "B--F--B--"), new CounterMelody(Gm.Bassoon) { Low = 46 }, new Pad(Gm.Organ) { Low = 50, Louder = -14 })),
        new("borrowed.three", "MountainKingOnTheStairs", "mountain-king", 104,
            new Section(new Melody(Gm.Bassoon) { Octave = -1, Legato = 60 }, new Figure(Gm.Pizzicato, "B.F.B.F.")) { Louder = -14 },
            new Section(new Melody(Gm.Pizzicato), new Melody(Gm.Bassoon) { Octave = -1, Legato = 60 }, new Figure(Gm.Tuba, "B.F.B.F."), new Groove("K...K...", "..i...i.")),
            new Section(new Melody(Gm.Violin) { Octave = 1 }, new Melody(Gm.Trombone) { Octave = -1 }, new Figure(Gm.Tuba, "B.F.B.F."), new Figure(Gm.Strings, ".c.c.c.c"), new Groove("K.K.K.K.", "..S...SS", "T...T...")) { Louder = 14 })
        { EndTempo = 212 },
        new("lost.buttons", "MinuetForTenThumbs", "minuet-in-g", 126,
            new Section(new Melody(Gm.Harpsichord), new Figure(Gm.Cello, "B---F-") { BassLow = 43 }),
            new Section(new Melody(Gm.Recorder) { Octave = 1 }, new Figure(Gm.Harpsichord, "0-1-2-"), new CounterMelody(Gm.Bassoon) { Low = 48 })
                { Shape = Shapes.Ornamented, Bars = 16 }),
        new("deceptive.cadence", "BlueDanubeInSlippers", "blue-danube", 165,
            new Section(new Melody(Gm.Clarinet), new Figure(Gm.Pizzicato, "B-c-c-"), new Groove("i.....", "..x.x.")),
            new Section(new Melody(Gm.Violin) { InTwo = true }, new Figure(Gm.Strings, "B-c-c-"), new Figure(Gm.Harp, "012343") { Louder = -6 }, new Groove("K.....", "..h.h.")) { Louder = 8 }),
        new("plagal.cadence", "SwansByMoonlight", "swan-lake", 88,
            new Section(new Melody(Gm.Oboe), new Figure(Gm.Harp, "0123432101234321") { Low = 50 }, new Pad(Gm.SlowStrings)),
            new Section(new Melody(Gm.Strings) { Louder = 18 }, new Melody(Gm.Horn) { Octave = -1 }, new Figure(Gm.Harp, "0123432101234321") { Low = 50 }, new Pad(Gm.SlowStrings), new Pad(Gm.Cello) { BassOnly = true, Low = 38 }) { Louder = 10 })
        { Copyright = "Arranged for the contest by plagal.cadence" },
        new("paper.organ", "OldHundredthInPaper", "old-hundredth", 72,
            new Section(new Melody(Gm.Organ) { Legato = 99 }, new CounterMelody(Gm.Choir), new Pad(Gm.Organ) { Low = 48, Louder = -10 }, new Figure(Gm.Bassoon, "B---B---")),
            new Section(new Melody(Gm.Trumpet), new CounterMelody(Gm.Horn) { Low = 52 }, new Pad(Gm.Organ) { Low = 48, Louder = -6 }, new Figure(Gm.Tuba, "B-F-B-F-")) { Shape = Shapes.Ornamented, Louder = 8 }),
        new("moss.choir", "MorningMoss", "morning-mood", 60,
            new Section(new Melody(Gm.Flute), new Figure(Gm.Harp, "0--1--"), new Pad(Gm.SlowStrings)) { Louder = -6 },
            new Section(new Melody(Gm.Oboe), new CounterMelody(Gm.Choir) { Low = 57 }, new Figure(Gm.Harp, "012343"), new Pad(Gm.SlowStrings)),
            new Section(new Melody(Gm.Strings) { Louder = 16 }, new CounterMelody(Gm.Horn), new Pad(Gm.Cello) { BassOnly = true, Low = 36 }, new Figure(Gm.Harp, "012343")) { Louder = 10 })
        { Transpose = -3 },
        new("wolf.fifth", "PreludeForStrangers", "prelude-in-c", 70,
            new Section(new Melody(Gm.Harp) { Legato = 140 }, new Pad(Gm.SlowStrings) { Low = 55, Louder = -6 }, new Pad(Gm.Cello) { BassOnly = true, Low = 36, Louder = -12 })),
    ];
}
