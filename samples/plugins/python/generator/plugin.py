"""A composer to copy from: a motif, varied over a chord progression. Change what you like; `generate` is all there is to it."""
from eventsuite_plugin import Composition, MusicError, Note, Song, run

SCALES = {
    "bright": (0, 2, 4, 5, 7, 9, 11),
    "dark": (0, 2, 3, 5, 7, 8, 10),
    "folk": (0, 2, 4, 5, 7, 9, 10),
}
# Chord roots as steps of the scale (0 is the tonic), a bar each.
PROGRESSIONS = {
    "bright": ((0, 4, 5, 3), (0, 5, 3, 4), (0, 3, 0, 4)),
    "dark": ((0, 5, 2, 6), (0, 3, 6, 2), (0, 6, 5, 4)),
    "folk": ((0, 6, 3, 0), (0, 3, 6, 0)),
}
RHYTHMS = ((1, 1, 1, 1), (1, 0.5, 0.5, 2), (1.5, 0.5, 1, 1), (0.5, 0.5, 1, 1, 1), (1, 1, 0.5, 0.5, 1), (1.5, 0.5, 0.5, 0.5, 1))
# How well each pitch class fits a major and a minor key on 0 (Krumhansl and Kessler, 1982).
MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
MELODY, CHORDS, BASS = 0, 1, 2
BAR = 4.0


def generate(call):
    if call.task == "continue":
        return continued(call)
    tonic = call.random.choice((55, 57, 58, 60, 62, 63, 65))
    mood = call.parameters.mood
    notes = phrase(call, tonic, mood, begin=0.0, motif=None)
    title = f"{call.parameters.theme.strip().title() or 'Motif'} in {mood} colours"
    return Composition(Song(notes, call.parameters.tempo, programs={MELODY: 73, CHORDS: 0, BASS: 32}), title)


def continued(call):
    """The given piece, and new bars made of its own last motif, in its own key."""
    song = call.inputs[0].song
    melody = [note for note in song.notes if note.channel != 9]
    if not melody:
        raise MusicError("There is nothing to continue: the file has no notes but drums.")
    if song.length > 4000:
        raise MusicError(f"The piece is {song.length:.0f} beats long; 4000 is the most that can be continued.")
    tonic, mood = key_of(melody)
    end = -(-song.length // BAR) * BAR
    lead = max({note.channel for note in melody}, key=lambda channel: mean(n.pitch for n in melody if n.channel == channel))
    last = [note for note in melody if note.channel == lead][-5:]
    steps = [step_of(note.pitch, tonic, mood) for note in last]
    motif = [(step - steps[0], min(2.0, max(0.25, round(note.length * 4) / 4))) for step, note in zip(steps, last)]
    added = phrase(call, tonic, mood, end, motif)
    song.programs = {**{MELODY: 73, CHORDS: 0, BASS: 32}, **song.programs}
    song.notes = sorted(song.notes + added)
    return Composition(song, "Continued", f"Heard as {mood}; goes on from beat {end:g}.")


def phrase(call, tonic, mood, begin, motif):
    """The bars asked for, from beat `begin` on. motif: [(step from the first note, beats)], or None to invent one."""
    random, parameters = call.random, call.parameters
    motif = motif or invent(random, parameters.theme)
    progression = random.choice(PROGRESSIONS[mood])
    notes = []
    for bar in range(parameters.bars):
        call.progress(bar / parameters.bars, f"bar {bar + 1} of {parameters.bars}")
        last = bar == parameters.bars - 1
        root = 0 if last else progression[bar % len(progression)]
        start = begin + bar * BAR
        line = ending(motif) if last else varied(random, motif, parameters.daring if bar % 4 else parameters.daring / 2)
        notes += sing(random, line, root, tonic, mood, start)
        if parameters.accompaniment:
            notes += accompany(root, tonic, mood, start, last)
    return notes


def invent(random, theme):
    letters = [ord(letter) % 7 - 3 for letter in theme.casefold() if letter.isalpha()]
    step, motif = 0, []
    for index, beats in enumerate(random.choice(RHYTHMS)):
        motif.append((step, beats))
        step += letters[index % len(letters)] if letters else random.choice((-2, -1, -1, 1, 1, 2, 3))
        step = max(-4, min(5, step))
    return motif


def varied(random, motif, daring):
    if random.random() < daring:
        kind = random.choice(("inverted", "backwards", "moved", "ornamented"))
        if kind == "inverted":
            return [(-step, beats) for step, beats in motif]
        if kind == "backwards":
            return motif[::-1]
        if kind == "moved":
            by = random.choice((-2, -1, 1, 2))
            return [(step + by, beats) for step, beats in motif]
        where = random.randrange(len(motif))
        step, beats = motif[where]
        return motif[:where] + [(step, beats / 2), (step + random.choice((-1, 1)), beats / 2)] + motif[where + 1:]
    return motif


def ending(motif):
    """The motif's first half, then the tonic, held."""
    half = motif[:max(1, len(motif) // 2)]
    used = min(2.0, sum(beats for _, beats in half))
    return half + [(0, BAR - used)]


def sing(random, line, root, tonic, mood, start):
    """The line within one bar, begun on the chord, kept between G3 and C6."""
    notes, beat = [], 0.0
    for step, beats in line:
        beats = min(beats, BAR - beat)
        if beats <= 0:
            break
        pitch = pitch_of(root + step, tonic + 12, mood)
        while pitch > 84:
            pitch -= 12
        while pitch < 55:
            pitch += 12
        velocity = (92 if beat == 0 else 80) + random.randrange(-5, 6)
        notes.append(Note(start + beat, beats * 0.95, pitch, velocity, MELODY))
        beat += beats
    return notes


def accompany(root, tonic, mood, start, last):
    chord = [pitch_of(root + step, tonic, mood) for step in (0, 2, 4)]
    chord = [pitch - 12 if pitch > 69 else pitch for pitch in chord]
    bass = pitch_of(root, tonic - 24, mood)
    times = ((0.0, BAR),) if last else ((0.0, 1.9), (2.0, 1.9))
    notes = [Note(start + beat, beats, pitch, 58, CHORDS) for beat, beats in times for pitch in chord]
    return notes + [Note(start + beat, beats, bass + (7 if beat else 0), 70, BASS) for beat, beats in times]


def pitch_of(step, tonic, mood):
    octave, degree = divmod(step, 7)
    return tonic + 12 * octave + SCALES[mood][degree]


def step_of(pitch, tonic, mood):
    """The scale step nearest to a pitch."""
    octave, over = divmod(pitch - tonic, 12)
    return octave * 7 + min(range(7), key=lambda degree: abs(SCALES[mood][degree] - over))


def key_of(notes):
    """Tonic near middle C and mood, by how the sounding time is spread over the pitch classes."""
    weight = [0.0] * 12
    for note in notes:
        weight[note.pitch % 12] += note.length
    fits = [(sum(weight[(tonic + n) % 12] * profile[n] for n in range(12)), -tonic, mood)
            for tonic in range(12) for profile, mood in ((MAJOR, "bright"), (MINOR, "dark"))]
    _, negative, mood = max(fits)
    tonic = -negative
    return (60 if tonic < 7 else 48) + tonic, mood


def mean(values):
    values = list(values)
    return sum(values) / len(values)


if __name__ == "__main__":
    run(generate)
