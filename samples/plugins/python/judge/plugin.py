"""A judge to copy from: can one sing it back? `judge` looks at call.song and says why it gives its points."""
from collections import Counter
from statistics import mean

from eventsuite_plugin import MusicError, Part, Verdict, run

DRUMS = 9


def judge(call):
    line = top_line(call.song.notes)
    if len(line) < 2:
        raise MusicError("There are fewer than two notes in the top line: nothing moves that could be judged.")
    call.progress(0.5, "listening to the top line")
    parts = [motion(line), compass(line), rhythm(line)]
    best, worst = max(parts, key=lambda part: part.value), min(parts, key=lambda part: part.value)
    return Verdict(parts, f"{len(line)} notes in the top line. Strongest: {best.name.lower()}. To work on: {worst.name.lower()}.")


def top_line(notes):
    """The highest note at each moment, drums left out. Notes begin together when they are a 32nd apart or less."""
    line = []
    for note in notes:
        if note.channel == DRUMS:
            continue
        if line and note.start - line[-1].start <= 0.125:
            if note.pitch > line[-1].pitch:
                line[-1] = note
        else:
            line.append(note)
    return line


def motion(line):
    leaps = [abs(after.pitch - before.pitch) for before, after in zip(line, line[1:])]
    steps = sum(1 for leap in leaps if 1 <= leap <= 2) / len(leaps)
    wide = sum(1 for leap in leaps if leap > 9) / len(leaps)
    still = sum(1 for leap in leaps if leap == 0) / len(leaps)
    # Two thirds of steps are what folk songs have; more than half of repeated notes is no melody.
    value = 100 * min(1, steps / 0.66) * (1 - wide) * (1 - max(0, still - 0.5))
    return Part("Motion", value, 3, f"{steps:.0%} steps, {wide:.0%} leaps wider than a sixth; two thirds of steps are easy to follow.")


def compass(line):
    pitches = sorted(note.pitch for note in line)
    cut = len(pitches) // 50  # a stray note at either end is forgiven
    span = pitches[-1 - cut] - pitches[cut]
    value = 100 - 5 * max(0, span - 19) - 12 * max(0, 5 - span)
    return Part("Range", max(0.0, value), 2, f"The line spans {span} semitones; voices like 5 to 19.")


def rhythm(line):
    gaps = [round((after.start - before.start) * 8) for before, after in zip(line, line[1:])]
    usual = sum(count for _, count in Counter(gaps).most_common(3)) / len(gaps)
    on_beat = mean(1.0 if abs(note.start * 2 - round(note.start * 2)) < 0.1 else 0.0 for note in line)
    dull = len(set(gaps)) == 1 and len(gaps) > 7
    value = 100 * (0.6 * usual + 0.4 * on_beat) - (20 if dull else 0)
    comment = "all notes are equally long" if dull else f"{usual:.0%} of the notes use the three commonest lengths"
    return Part("Rhythm", max(0.0, value), 2, f"{comment[0].upper()}{comment[1:]}, {on_beat:.0%} fall on a half beat.")


if __name__ == "__main__":
    run(judge)
