using DemoMusic.Layers;
using DemoMusic.Score;

namespace DemoMusic.Pieces;

/// <summary>Plays the sections of a recipe one after another and closes with a bar on the last chord.</summary>
public sealed class Composer
{
    private readonly Recipe _recipe;
    private readonly SeededRandom _random;
    private readonly Dictionary<(Type Role, Instrument Instrument), List<PlayedNote>> _parts = [];
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
            PlaySection(section, shaped);
        }

        Close(_recipe.Sections[^1], shaped);
        IReadOnlyList<TempoChange> tempos = TempoMap.Build(_bars, _recipe.Tempo, _recipe.EndTempo ?? _recipe.Tempo);
        var meters = _bars.Where((bar, i) => i == 0 || bar.Meter != _bars[i - 1].Meter).ToList();
        List<Track> tracks = [.. _parts.Where(part => part.Value.Count > 0).Select((part, i) => new Track(
            part.Key.Instrument, i == 0 ? _recipe.TrackName ?? part.Key.Instrument.Name : part.Key.Instrument.Name, Tidy(part.Value)))];
        return new Piece(_recipe, _bars[0].Meter, key ?? tune.Key, _at, tempos, meters, tracks);
    }

    private void PlaySection(Section section, Tune whole)
    {
        Tune tune = Join(whole);
        foreach (Layer layer in section.Layers)
        {
            List<PlayedNote> part = Part(layer);
            part.AddRange(layer.Play(tune, _random).Select(note => Placed(note, layer, tune.Meter, section.Louder)));
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

        int entry = _at - tune.Pickup;
        foreach (List<PlayedNote> part in _parts.Where(part => part.Key.Role == typeof(Melody)).Select(part => part.Value))
        {
            for (int i = 0; i < part.Count; i++)
            {
                part[i] = part[i] with { Length = Math.Max(30, Math.Min(part[i].Length, entry - part[i].Start)) };
            }
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
            List<PlayedNote> part = Part(layer);
            if (layer is Melody && part.Count > 0)
            {
                int latest = part.Max(note => note.Start);
                Extend(part, latest - 40, _at + (tune.Meter.Bar * 3 / 4));
            }

            part.AddRange(layer.Close(last, 0, tune.Meter.Bar * 9 / 10).Select(note => Placed(note, layer, tune.Meter, section.Louder)));
        }

        _bars.Add((_at, tune.Meter));
        _at += tune.Meter.Bar;
    }

    private static void Extend(List<PlayedNote> part, int from, int end)
    {
        for (int i = 0; i < part.Count; i++)
        {
            part[i] = part[i].Start >= from ? part[i] with { Length = end - part[i].Start } : part[i];
        }
    }

    private List<PlayedNote> Part(Layer layer)
    {
        (Type, Instrument) role = (layer.GetType(), layer.Instrument);
        if (!_parts.TryGetValue(role, out List<PlayedNote>? part))
        {
            _parts.Add(role, part = []);
        }

        return part;
    }

    private PlayedNote Placed(Note note, Layer layer, Meter meter, int louder)
    {
        PlayedNote played = Humaniser.Play(note, layer, meter, louder, _random);
        return played with { Start = _at + played.Start };
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

    // One key of one track sounds once at a time: a note that comes again ends the one before.
    private static List<PlayedNote> Tidy(List<PlayedNote> notes)
    {
        List<PlayedNote> tidy = [];
        foreach (IGrouping<int, PlayedNote> key in notes.GroupBy(note => note.Pitch))
        {
            PlayedNote[] line = [.. key.OrderBy(note => note.Start).ThenByDescending(note => note.Length)];
            for (int i = 0; i < line.Length; i++)
            {
                int room = i + 1 < line.Length ? line[i + 1].Start - line[i].Start : int.MaxValue;
                if (room > 10)
                {
                    tidy.Add(line[i] with { Length = Math.Min(line[i].Length, room) });
                }
            }
        }

        return [.. tidy.OrderBy(note => note.Start).ThenBy(note => note.Pitch)];
    }
}
