namespace DemoMusic.Layers;

/// <summary>The General MIDI sounds of the demo pieces.</summary>
internal static class Gm
{
    public static readonly Instrument Piano = new("Piano", 0, 88, 58);
    public static readonly Instrument PianoLeft = new("Piano, left hand", 0, 66, 54);
    public static readonly Instrument ElectricPiano = new("Electric piano", 4, 76, 52);
    public static readonly Instrument Harpsichord = new("Harpsichord", 6, 82, 60);
    public static readonly Instrument Celesta = new("Celesta", 8, 84, 72);
    public static readonly Instrument Glockenspiel = new("Glockenspiel", 9, 70, 84);
    public static readonly Instrument MusicBox = new("Music box", 10, 90, 64);
    public static readonly Instrument Vibraphone = new("Vibraphone", 11, 84, 74);
    public static readonly Instrument Marimba = new("Marimba", 12, 88, 48);
    public static readonly Instrument Organ = new("Church organ", 19, 76, 64);
    public static readonly Instrument Accordion = new("Accordion", 21, 82, 70);
    public static readonly Instrument Harmonica = new("Harmonica", 22, 84, 58);
    public static readonly Instrument NylonGuitar = new("Nylon guitar", 24, 80, 44);
    public static readonly Instrument SteelGuitar = new("Steel guitar", 25, 74, 42);
    public static readonly Instrument JazzGuitar = new("Jazz guitar", 26, 72, 46);
    public static readonly Instrument RockGuitar = new("Overdriven guitar", 29, 78, 80);
    public static readonly Instrument UprightBass = new("Upright bass", 32, 92, 60);
    public static readonly Instrument ElectricBass = new("Electric bass", 33, 92, 64);
    public static readonly Instrument SynthBass = new("Synth bass", 38, 80, 64);
    public static readonly Instrument Violin = new("Violin", 40, 88, 48);
    public static readonly Instrument Viola = new("Viola", 41, 76, 72);
    public static readonly Instrument Cello = new("Cello", 42, 84, 82);
    public static readonly Instrument Pizzicato = new("Pizzicato strings", 45, 84, 56);
    public static readonly Instrument Harp = new("Harp", 46, 78, 88);
    public static readonly Instrument Strings = new("Strings", 48, 48, 70);
    public static readonly Instrument SlowStrings = new("Slow strings", 49, 62, 70);
    public static readonly Instrument Choir = new("Choir", 52, 64, 64);
    public static readonly Instrument Trumpet = new("Trumpet", 56, 86, 68);
    public static readonly Instrument Trombone = new("Trombone", 57, 80, 78);
    public static readonly Instrument Tuba = new("Tuba", 58, 88, 56);
    public static readonly Instrument Horn = new("French horn", 60, 80, 46);
    public static readonly Instrument AltoSax = new("Alto saxophone", 65, 84, 60);
    public static readonly Instrument Oboe = new("Oboe", 68, 80, 54);
    public static readonly Instrument Bassoon = new("Bassoon", 70, 86, 76);
    public static readonly Instrument Clarinet = new("Clarinet", 71, 82, 52);
    public static readonly Instrument Piccolo = new("Piccolo", 72, 76, 74);
    public static readonly Instrument Flute = new("Flute", 73, 86, 58);
    public static readonly Instrument Recorder = new("Recorder", 74, 82, 70);
    public static readonly Instrument Ocarina = new("Ocarina", 79, 82, 66);
    public static readonly Instrument SquareLead = new("Square lead", 80, 70, 60);
    public static readonly Instrument SawLead = new("Saw lead", 81, 56, 70);
    public static readonly Instrument WarmPad = new("Warm pad", 89, 60, 64);
    public static readonly Instrument Banjo = new("Banjo", 105, 80, 40);
    public static readonly Instrument Koto = new("Koto", 107, 92, 56);
    public static readonly Instrument Fiddle = new("Fiddle", 110, 80, 54);
    public static readonly Instrument Kalimba = new("Kalimba", 108, 88, 60);
    public static readonly Instrument Drums = new("Drums", 0, 82, 64, IsDrums: true);
}
