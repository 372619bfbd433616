using DemoMusic.Layers;
using DemoMusic.Score;

namespace DemoMusic.Pieces;

/// <summary>Plays the sections of a recipe one after another and closes with a bar on the last chord.</summary>
public sealed class Composer
{
    private readonly Recipe _recipe;
    private readonly SeededRandom _random;
    private readonly Dictionary<(Type Role, Instrument Instrument), Part> _parts = [];
    private readonly List<(int Tick, Meter Meter)> _bars = [];
    private int _at;

    private Composer(Recipe recipe, ulong seed) => (_recipe, _random) = (recipe, new SeededRandom(seed));

    /// <summary>Makes the piece.</summary>
    /// <param name="recipe">How.</param>
    /// <param name="tune">The tune of the recipe.</param>
    /// <param name="seed">Decides every chance in it.</param>
    public static Piece Compose(Recipe recipe, Tune tune, ulong seed) => new Composer(recipe, seed).Compose(tune);

    private Piece Compose(Tune source)
    {
        Tune tune = source.Transpose(_recipe.Transpose);
        Tune shaped = tune;
        Key? key = null;
        foreach (Section section in _recipe.Sections)
        {
            shaped = Cut(section.Shape is null ? tune : section.Shape(tune, _random), section.Bars);
            key ??= shaped.Key;
            PlaySection(section, Join(shaped));
        }

        Close(_recipe.Sections[^1], shaped);
        var meters = _bars.Where((bar, i) => i == 0 || bar.Meter != _bars[i - 1].Meter).ToList();
        List<Track> tracks = [.. _parts.Values.Where(part => !part.IsEmpty).Select((part, i) =>
            new Track(part.Instrument, (i == 0 ? _recipe.TrackName : null) ?? part.Instrument.Name, part.Tidy()))];
        return new Piece(
            _recipe, _bars[0].Meter, key ?? tune.Key, _bars.Count, _at,
            TempoMap.Build(_bars, _recipe.Tempo, _recipe.EndTempo ?? _recipe.Tempo), meters, tracks);
    }

    private void PlaySection(Section section, Tune tune)
    {
        foreach (Layer layer in section.Layers)
        {
            Play(layer, layer.Play(tune, _random), tune.Meter, section.Louder);
        }

        for (int bar = 0; bar < tune.Bars; bar++, _at += tune.Meter.Bar)
        {
            if (_bars.Count == 0 || _at > _bars[^1].Tick)
            {
                _bars.Add((_at, tune.Meter));
            }
        }
    }

    // A pickup sounds within the last bar of the section before; at the beginning the band plays a bar before it.
    private Tune Join(Tune tune)
    {
        if (tune.Pickup == 0)
        {
            return tune;
        }

        if (_bars.Count == 0 || _bars[^1].Meter != tune.Meter)
        {
            return tune.WithIntroduction();
        }

        foreach (Part part in _parts.Values.Where(part => part.IsMelody))
        {
            part.StopAt(_at - tune.Pickup);
        }

        _at -= tune.Meter.Bar;
        return tune.AfterPickup();
    }

    // The melody rings out over one more bar in which the others hold the last chord.
    private void Close(Section section, Tune tune)
    {
        Chord last = tune.ChordAt(tune.Length - 1);
        foreach (Layer layer in section.Layers)
        {
            if (layer is Melody)
            {
                PartOf(layer).HoldLastUntil(_at + (tune.Meter.Bar * 3 / 4));
            }

            Play(layer, layer.Close(last, 0, tune.Meter.Bar * 9 / 10), tune.Meter, section.Louder);
        }

        _bars.Add((_at, tune.Meter));
        _at += tune.Meter.Bar;
    }

    private void Play(Layer layer, IEnumerable<Note> notes, Meter meter, int louder) => PartOf(layer).Add(
        notes.Select(note => Humaniser.Play(note, layer, meter, louder, _random)).Select(note => note with { Start = _at + note.Start }));

    private Part PartOf(Layer layer)
    {
        (Type, Instrument) role = (layer.GetType(), layer.Instrument);
        if (!_parts.TryGetValue(role, out Part? part))
        {
            _parts.Add(role, part = new Part(layer.Instrument, layer is Melody));
        }

        return part;
    }

    private static Tune Cut(Tune tune, int? bars)
    {
        if (bars is not int count || count >= tune.Bars)
        {
            return tune;
        }

        int end = count * tune.Meter.Bar;
        return tune with
        {
            Bars = count,
            Melody = [.. tune.Melody.Where(note => note.Start < end).Select(note => note with { Length = Math.Min(note.Length, end - note.Start) })],
            Chords = [.. tune.Chords.Where(span => span.Start < end).Select(span => span with { Length = Math.Min(span.Length, end - span.Start) })],
        };
    }
}
