using DemoMusic.Layers;
using DemoMusic.Pieces;

namespace DemoMusic.Programme;

/// <summary>Entries after songs.</summary>
internal static class SongEntries
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("naghma", "GreenSleevesGoldenSand", "greensleeves", 52,
            new Section(new Melody(Gm.NylonGuitar), new Figure(Gm.NylonGuitar, "012321") { Low = 45, Louder = -14, Legato = 150 }),
            new Section(new Melody(Gm.Oboe), new Figure(Gm.NylonGuitar, "012321") { Low = 45, Legato = 150 }, new Drone(Gm.WarmPad) { Louder = -10 }, new Groove("b..b.b", "q..q..")) { Shape = Shapes.Lavish }),
        new("kaftorim", "ButtonsOfScarborough", "scarborough-fair", 112,
            new Section(new Melody(Gm.Recorder), new Figure(Gm.NylonGuitar, "012321") { Legato = 140 }),
            new Section(new Melody(Gm.Recorder) { InTwo = true }, new Melody(Gm.Choir) { DelayBars = 2, Octave = -1 }, new Figure(Gm.NylonGuitar, "012321") { Legato = 140 }, new Pad(Gm.SlowStrings)) { Louder = 4 }),
        new("eleves.egares", "FrereJacquesEnRetard", "frere-jacques", 112,
            new Section(new Melody(Gm.Piano), new Melody(Gm.Clarinet) { DelayBars = 2 }, new Melody(Gm.Bassoon) { DelayBars = 4, Octave = -1 }, new Figure(Gm.Pizzicato, "B---F---")),
            new Section(new Melody(Gm.Trumpet), new Melody(Gm.Clarinet) { DelayBars = 2 }, new Melody(Gm.Trombone) { DelayBars = 4, Octave = -1 }, new Figure(Gm.Tuba, "B.F.B.F."), new Groove("K...K...", "..S...SS")) { Louder = 6 })
        { FromBar = 5 },
        new("eleves.egares", "FrereJacquesEnDeuil", "frere-jacques", 76,
            new Section(new Melody(Gm.UprightBass) { Octave = -2 }, new Melody(Gm.Bassoon) { DelayBars = 2, Octave = -1 }, new Melody(Gm.Oboe) { DelayBars = 4 }, new Drone(Gm.Cello) { Louder = -16 }, new Groove("T...T...")) { Shape = Shapes.OtherMode })
        { Transpose = -5 },
        new("team07", "AuldLangSignal", "auld-lang-syne", 88,
            new Section(new Melody(Gm.Horn), new Pad(Gm.Strings)),
            new Section(new Melody(Gm.Fiddle) { InTwo = true }, new Figure(Gm.SteelGuitar, "B-ccF-cc") { Strum = 16 }, new CounterMelody(Gm.Cello) { Low = 48 }, new Groove("K...K...", "..x...x.")) { Shape = Shapes.Ornamented, Louder = 6 })
        { Copyright = "team07" },
        new("velvet.modem", "AmazingDialTone", "amazing-grace", 84,
            new Section(new Melody(Gm.ElectricPiano), new Pad(Gm.WarmPad)),
            new Section(new Melody(Gm.AltoSax), new Figure(Gm.ElectricPiano, "c---c-c-"), new Figure(Gm.ElectricBass, "B--BF---"), new Pad(Gm.WarmPad), new Groove("K..K....", "....S...", "hhhhhhhh")) { Shape = Shapes.First(Shapes.InFour).Then(Shapes.Ornamented), Louder = 6 }),
        new("nine.lives", "SusannaHasNineLives", "oh-susanna", 168,
            new Section(new Melody(Gm.Banjo), new Figure(Gm.UprightBass, "B-F-"), new Figure(Gm.SteelGuitar, "..c...c.") { Strum = 12 }),
            new Section(new Melody(Gm.Harmonica) { InTwo = true }, new Figure(Gm.UprightBass, "B-F-"), new Figure(Gm.Banjo, "0212021202120212") { Low = 55, Louder = -12 }, new Groove("K...K...", "..S...S.")) { Louder = 4 },
            new Section(new Melody(Gm.Fiddle), new Figure(Gm.UprightBass, "B-F-"), new Figure(Gm.Banjo, "0212021202120212") { Low = 55, Louder = -12 }, new CounterMelody(Gm.Accordion), new Groove("K...K...", "..S...S.", "hhhhhhhh")) { Shape = Shapes.First(Shapes.Up(2)).Then(Shapes.Ornamented), Louder = 8 }),
        new("a1", "Sailor1", "drunken-sailor", 132,
            new Section(new Melody(Gm.Accordion) { Legato = 80 }, new Figure(Gm.UprightBass, "B...F...")),
            new Section(new Melody(Gm.Fiddle) { Legato = 82 }, new Melody(Gm.Accordion) { Octave = -1 }, new Figure(Gm.SteelGuitar, "B.ccF.cc") { Strum = 10 }, new Groove("K...K...", "..S...S.", "q.q.q.q.")) { Louder = 8 }),
        new("loss.function", "DrunkenGradient", "drunken-sailor", 116,
            new Section(new Melody(Gm.SawLead) { Legato = 80 }, new Figure(Gm.SynthBass, "BB.BBB.B"), new Groove("K...K...", "..S...S.", "hhhhhhhh")),
            new Section(new Melody(Gm.RockGuitar) { Octave = -1, InTwo = true }, new Figure(Gm.ElectricBass, "BBBBBBBB"), new Figure(Gm.Organ, "c-------") { Louder = -14 }, new Groove("K.KKK.KK", "..S...S.", "r.r.r.r.")) { Louder = 8 })
        { Transpose = 2 },
        new("a1", "DoodleZ", "yankee-doodle", 112,
            new Section(new Melody(Gm.Piccolo), new Groove("K...K...", "S.SSS.SS")),
            new Section(new Melody(Gm.Piccolo) { InTwo = true }, new Figure(Gm.Tuba, "B-F-"), new Figure(Gm.Horn, ".c.c"), new Groove("K...K...", "S.SSS.SS")) { Louder = 4 },
            new Section(new Melody(Gm.Trumpet) { InTwo = true }, new Melody(Gm.Piccolo) { Octave = 1 }, new Figure(Gm.Tuba, "B-F-"), new Figure(Gm.Horn, ".c.c"), new Groove("K...K...", "S.SSS.SS", "....S...")) { Shape = Shapes.Up(3), Louder = 10 }),
    ];
}
