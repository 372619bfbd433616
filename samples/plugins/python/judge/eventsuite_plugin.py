"""Write an EventSuite plugin in one function. Copy this file beside your plugin.py; it needs Python 3.9 and nothing else.

    from eventsuite_plugin import Note, Song, run

    def generate(call):
        notes = [Note(beat, 1, call.random.choice((60, 62, 64, 67))) for beat in range(16)]
        return Song(notes, tempo=100)

    if __name__ == "__main__":
        run(generate)

A judge is a function too: look at call.song and return Verdict([Part("Motion", 80, 2, "Mostly steps.")]).

    python3 plugin.py --try out.mid                          compose once (a judge: --try SONG.mid gives its score)
    python3 plugin.py --join https://the.host --token TOKEN  play in the contest from this machine
    python3 plugin.py --join                                 the same, as the join.json of the starter kit says
    python3 plugin.py                                        what the host does: the protocol on stdin and stdout

The protocol itself is in docs/plugin-protocol.md. Licence: MIT, so take it along.
"""
from __future__ import annotations

import argparse
import base64
import binascii
import collections
import getpass
import http.client
import json
import math
import os
import queue
import random
import re
import ssl
import struct
import sys
import threading
import time
import traceback
import urllib.parse
import urllib.request
from typing import Any, Callable, Iterable, NamedTuple, Optional, Union

__all__ = ["Note", "Song", "Composition", "Part", "Verdict", "Call", "MusicError", "Cancelled", "read_midi", "write_midi", "run"]

VERSION = "1.0"
PROTOCOL = 1
MIDI_BYTES = 4 * 1024 * 1024
MOST_NOTES = 200_000
INPUTS = {"compose": 0, "continue": 1, "accompany": 1, "edit": 1, "humanize": 1, "drumify": 1, "interpolate": 2}


class MusicError(Exception):
    """The music cannot be used: raise it with a sentence for the person whose file it is."""


class Cancelled(Exception):
    """Nobody waits for this call any more. call.progress() and call.check() raise it: let it pass."""


# ------------------------------------------------------------------------------------------------------------------
# Music
# ------------------------------------------------------------------------------------------------------------------

class Note(NamedTuple):
    """Times are in beats (quarter notes) from the beginning. Pitch 60 is middle C. Channel 9 is the drums."""
    start: float
    length: float
    pitch: int
    velocity: int = 80
    channel: int = 0


class Song:
    """Notes, ordered by start, with what a file says about tempo, bars and instruments.

    tempo: beats a minute at the beginning. meter: (beats in a bar, which note is a beat), such as (3, 4).
    programs: General MIDI instrument (0-127) of a channel. tempos and meters: [(beat, tempo)], [(beat, meter)].
    """

    def __init__(self, notes: Iterable[Note], tempo: float = 120.0, meter: tuple[int, int] = (4, 4),
                 programs: Optional[dict[int, int]] = None, tempos: Optional[list[tuple[float, float]]] = None,
                 meters: Optional[list[tuple[float, tuple[int, int]]]] = None) -> None:
        self.notes = sorted(Note(*note) for note in notes)
        self.programs = dict(programs or {})
        self.tempos = tempos or [(0.0, tempo)]
        self.meters = meters or [(0.0, meter)]

    @property
    def tempo(self) -> float:
        return self.tempos[0][1]

    @property
    def meter(self) -> tuple[int, int]:
        return self.meters[0][1]

    @property
    def length(self) -> float:
        """In beats, to the end of the last note."""
        return max((note.start + note.length for note in self.notes), default=0.0)

    def bar_start(self, bar: int) -> float:
        """The beat at which a bar begins; 1 is the first. Any number is quick to answer."""
        left = bar - 1
        for index, (begin, (beats, unit)) in enumerate(self.meters):
            length = 4.0 * beats / unit
            if index + 1 == len(self.meters):
                return begin + left * length
            bars_here = math.ceil((self.meters[index + 1][0] - begin) / length - 1e-9)
            if left < bars_here:
                return begin + left * length
            left -= bars_here
        return 0.0

    def bars(self, first: int, count: int) -> "Song":
        """Those bars alone: the notes that begin in them, moved to the beginning."""
        begin, end = self.bar_start(first), self.bar_start(first + count)

        def moved(changes: list) -> list:
            before = [value for beat, value in changes if beat <= begin] or [changes[0][1]]
            return [(0.0, before[-1])] + [(beat - begin, value) for beat, value in changes if begin < beat < end]

        notes = [note._replace(start=note.start - begin) for note in self.notes if begin <= note.start + 1e-9 and note.start < end - 1e-9]
        return Song(notes, programs=self.programs, tempos=moved(self.tempos), meters=moved(self.meters))


def write_midi(song: Union[Song, Iterable[Note]], ticks: int = 480) -> bytes:
    """A Standard MIDI File, format 1. The same song gives the same bytes. ValueError names a note that cannot be written."""
    song = song if isinstance(song, Song) else Song(song)
    head: list[tuple[int, int, bytes]] = []
    for beat, tempo in song.tempos:
        if not 3.6 <= tempo <= 10_000:
            raise ValueError(f"A tempo is from 3.6 to 10000 beats a minute; it is {tempo}.")
        head.append((_ticks(beat, ticks, "A tempo change"), 0, b"\xff\x51\x03" + struct.pack(">I", round(60e6 / tempo))[1:]))
    for beat, (beats, unit) in song.meters:
        if unit not in (1, 2, 4, 8, 16, 32, 64) or not 1 <= beats <= 255:
            raise ValueError(f"A meter is like (3, 4) or (6, 8); it is ({beats}, {unit}).")
        head.append((_ticks(beat, ticks, "A meter change"), 1, bytes((0xff, 0x58, 4, beats, unit.bit_length() - 1, 24, 8))))
    tracks = [_track(head)]
    by_channel: dict[int, list[Note]] = {}
    for note in song.notes:
        by_channel.setdefault(note.channel, []).append(note)
    for channel in sorted(by_channel):
        tracks.append(_track(_channel_events(channel, by_channel[channel], song.programs.get(channel), ticks)))
    return struct.pack(">4sIHHH", b"MThd", 6, 1, len(tracks), ticks) + b"".join(tracks)


def _channel_events(channel: int, notes: list[Note], program: Optional[int], ticks: int) -> list[tuple[int, int, bytes]]:
    events: list[tuple[int, int, bytes]] = []
    if program is not None:
        if not 0 <= program <= 127:
            raise ValueError(f"A program is from 0 to 127; it is {program}.")
        events.append((0, 0, bytes((0xc0 | channel, program))))
    sounding: dict[int, int] = {}  # the end event of each pitch: a key that is struck again ends first
    for note in notes:
        if not (0 <= note.pitch <= 127 and 1 <= note.velocity <= 127 and 0 <= channel <= 15):
            raise ValueError(f"Pitch is 0-127, velocity 1-127, channel 0-15: {note}.")
        begin = _ticks(note.start, ticks, str(note))
        end = max(begin + 1, _ticks(note.start + note.length, ticks, str(note)))
        key = int(note.pitch)
        if key in sounding and events[sounding[key]][0] > begin:
            last = sounding[key]
            events[last] = (max(begin, 0), events[last][1], events[last][2])
        events.append((begin, 2, bytes((0x90 | channel, key, int(note.velocity)))))
        sounding[key] = len(events)
        events.append((end, 1, bytes((0x80 | channel, key, 64))))
    return events


def _ticks(beat: float, ticks: int, what: str) -> int:
    if not 0 <= beat <= 200_000:
        raise ValueError(f"Times are from 0 to 200000 beats: {what}.")
    return int(math.floor(beat * ticks + 0.5))


def _track(events: list[tuple[int, int, bytes]]) -> bytes:
    body, now = bytearray(), 0
    for when, _, data in sorted(events, key=lambda event: event[:2]):
        body += _variable(when - now) + data
        now = when
    body += b"\x00\xff\x2f\x00"
    return struct.pack(">4sI", b"MTrk", len(body)) + bytes(body)


def _variable(value: int) -> bytes:
    out = [value & 0x7f]
    while value > 0x7f:
        value >>= 7
        out.append(value & 0x7f | 0x80)
    return bytes(reversed(out))


def read_midi(data: bytes) -> Song:
    """The notes of a Standard MIDI File, whoever made it. MusicError says at which byte it cannot be read."""
    if len(data) > MIDI_BYTES:
        raise MusicError(f"The file has {len(data)} bytes; {MIDI_BYTES} is the most.")
    if len(data) < 14 or data[:4] != b"MThd":
        raise MusicError("This is no Standard MIDI File: it does not begin with MThd.")
    header, _, tracks, division = struct.unpack_from(">IHHH", data, 4)
    if header < 6 or 8 + header > len(data):
        raise MusicError("The header of this MIDI file is cut off (byte 4).")
    smpte = division & 0x8000
    # SMPTE time counts seconds, not beats: read as 120 beats a minute.
    resolution = (256 - (division >> 8)) * (division & 0xff) / 2 if smpte else division
    if resolution <= 0:
        raise MusicError("The header's time division is zero (byte 12).")
    reader = _MidiReader(data, resolution)
    at = 8 + header
    while at + 8 <= len(data) and tracks > 0:
        size = struct.unpack_from(">I", data, at + 4)[0]
        if at + 8 + size > len(data):
            raise MusicError(f"A chunk says that it has {size} bytes, but the file ends before (byte {at + 4}).")
        if data[at:at + 4] == b"MTrk":
            reader.track(at + 8, at + 8 + size)
            tracks -= 1
        at += 8 + size
    tempos = [(0.0, 120.0)] if smpte else _in_order(reader.tempos, 120.0)
    return Song(reader.notes, programs=reader.programs, tempos=tempos, meters=_in_order(reader.meters, (4, 4)))


def _in_order(changes: list, first: Any) -> list:
    """Ordered by beat, beginning at 0; of two at the same beat the last counts."""
    latest = {0.0: first}
    latest.update(sorted(changes, key=lambda change: change[0]))
    return list(latest.items())


class _MidiReader:
    def __init__(self, data: bytes, resolution: float) -> None:
        self.data, self.resolution = data, resolution
        self.notes: list[Note] = []
        self.tempos: list[tuple[float, float]] = []
        self.meters: list[tuple[float, tuple[int, int]]] = []
        self.programs: dict[int, int] = {}

    def track(self, at: int, end: int) -> None:
        now, status = 0, 0
        held: dict[tuple[int, int], collections.deque] = {}
        while at < end:
            delta, at = self.variable(at, end)
            now += delta
            if at >= end:
                raise MusicError(f"A track ends in the middle of an event (byte {at}).")
            first = self.data[at]
            if first >= 0xf0:
                at = self.other(first, at + 1, end, now)
                status = 0  # running status ends here
                if at < 0:
                    break
                continue
            if first >= 0x80:
                status, at = first, at + 1
            elif status == 0:
                raise MusicError(f"A data byte where an event should begin (byte {at}).")
            size = 1 if status & 0xf0 in (0xc0, 0xd0) else 2
            if at + size > end or any(value > 0x7f for value in self.data[at:at + size]):
                raise MusicError(f"An event is cut off or broken (byte {at}).")
            self.channel(status, self.data[at], self.data[at + size - 1], now, held)
            at += size
        for (channel, pitch), begun in held.items():  # keys that nobody let go
            for start, velocity in begun:
                self.add(start, max(now, start), pitch, velocity, channel)

    def channel(self, status: int, one: int, two: int, now: int, held: dict) -> None:
        kind, channel = status & 0xf0, status & 0x0f
        if kind == 0x90 and two > 0:
            held.setdefault((channel, one), collections.deque()).append((now, two))
        elif kind in (0x80, 0x90):
            begun = held.get((channel, one))
            if begun:
                start, velocity = begun.popleft()
                self.add(start, now, one, velocity, channel)
        elif kind == 0xc0:
            self.programs.setdefault(channel, one)

    def add(self, start: int, end: int, pitch: int, velocity: int, channel: int) -> None:
        if len(self.notes) >= MOST_NOTES:
            raise MusicError(f"The file has more than {MOST_NOTES} notes.")
        self.notes.append(Note(start / self.resolution, (end - start) / self.resolution, pitch, velocity, channel))

    def other(self, status: int, at: int, end: int, now: int) -> int:
        """A meta event or system exclusive; -1 at the end of the track."""
        kind = -1
        if status == 0xff:
            if at >= end:
                raise MusicError(f"A meta event is cut off (byte {at}).")
            kind, at = self.data[at], at + 1
        elif status not in (0xf0, 0xf7):
            raise MusicError(f"Status {status:#x} has no place in a file (byte {at - 1}).")
        size, at = self.variable(at, end)
        if at + size > end:
            raise MusicError(f"An event is longer than its track (byte {at}).")
        if kind == 0x2f:
            return -1
        if kind == 0x51 and size == 3:
            micros = int.from_bytes(self.data[at:at + 3], "big")
            if micros:
                self.tempos.append((now / self.resolution, 60e6 / micros))
        if kind == 0x58 and size >= 2 and self.data[at] > 0 and self.data[at + 1] <= 6:
            self.meters.append((now / self.resolution, (self.data[at], 1 << self.data[at + 1])))
        return at + size

    def variable(self, at: int, end: int) -> tuple[int, int]:
        value = 0
        for used in range(4):
            if at + used >= end:
                break
            byte = self.data[at + used]
            value = value << 7 | byte & 0x7f
            if byte < 0x80:
                return value, at + used + 1
        raise MusicError(f"A length is cut off or too long (byte {at}).")


# ------------------------------------------------------------------------------------------------------------------
# What an author's function gets and gives
# ------------------------------------------------------------------------------------------------------------------

class Composition(NamedTuple):
    """What generate may return when notes alone are not enough. music: a Song, notes, or the bytes of a MIDI file."""
    music: Any
    title: str = ""
    notes: str = ""


class Part(NamedTuple):
    """A part of a judge's score. value 0-100, weight 0 or more, sentence: why."""
    name: str
    value: float
    weight: float
    sentence: str


class Verdict(NamedTuple):
    """A judge's answer. Without a score it is the mean of the parts by their weights."""
    parts: list
    explanation: str = ""
    score: Optional[float] = None


class Input(NamedTuple):
    """name is for messages; song is read when you ask for it, and raises MusicError when it cannot be."""
    name: str
    midi: bytes

    @property
    def song(self) -> Song:
        return read_midi(self.midi)


class Parameters(dict):
    """The parameters of plugin.json by name: call.parameters["bars"] or call.parameters.bars."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"plugin.json has no parameter {name} for this task.") from None


class Call:
    """One request. For generators: task, inputs, parameters, seed, index (0 for the first of count), random.
    For judges: song (what is to be judged: the host has cut the bars out), midi (the same as a file).
    For both: progress(), check(), cancelled, scratch (a folder to write to; None when there is none)."""

    task = ""
    inputs: list = []
    parameters = Parameters()
    seed = 0
    count = 1
    midi = b""
    song: Song

    def __init__(self, report: Callable[[float, str], None], scratch: Optional[str] = None) -> None:
        self._report, self._told = report, -1.0
        self._stop = threading.Event()
        self.scratch = scratch
        self.begin(0)

    def begin(self, index: int) -> None:
        """The library's: the next of count compositions, with randomness of its own."""
        self.index = index
        self.random = random.Random(f"{self.seed}/{index}")

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()

    def check(self) -> None:
        """Raises Cancelled when nobody waits any more. Call it (or progress) at least once a second."""
        if self._stop.is_set():
            raise Cancelled()

    def progress(self, fraction: float, message: str = "") -> None:
        """How far this composition is, 0 to 1. As often as you like: it is thinned out. Raises Cancelled like check."""
        self.check()
        fraction = (self.index + (min(1.0, max(0.0, fraction)) if fraction == fraction else 0.0)) / self.count
        if fraction > self._told:
            self._told = fraction
            self._report(fraction, str(message)[:500])


# ------------------------------------------------------------------------------------------------------------------
# The protocol: frames in, frames out, wherever they come from
# ------------------------------------------------------------------------------------------------------------------

class _Fault(Exception):
    def __init__(self, code: int, message: str, **data: Any) -> None:
        super().__init__(message)
        self.code, self.data = code, data


class _Server:
    """One conversation. take() is for the thread that reads; the calls themselves go to `jobs`, for the main thread."""

    def __init__(self, manifest: dict, function: Callable[[Call], Any], send: Callable[[dict], None],
                 jobs: "queue.Queue[Callable[[], None]]", pause: float, on_shutdown: Callable[[], None]) -> None:
        self.manifest, self.function, self.send, self.jobs = manifest, function, send, jobs
        self.pause, self.on_shutdown = pause, on_shutdown
        self.method = "judge" if manifest.get("kind") == "judge" else "generate"
        self.ready, self.scratch, self.frame_bytes = False, None, 8 * 1024 * 1024
        self.calls: dict[Any, Call] = {}
        self.lock = threading.Lock()

    def take(self, line: bytes) -> None:
        """One line without its line feed. Answers at once what can be answered at once."""
        if len(line) >= self.frame_bytes:
            self.refuse(None, _Fault(-32003, f"A frame may have {self.frame_bytes} bytes; this one is longer."))
            return
        line = line.strip(b" \t\r\n")
        if not line:
            return
        try:
            frame = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
        except (ValueError, RecursionError):
            self.refuse(None, _Fault(-32700, "This line is no JSON in UTF-8."))
            return
        self.dispatch(frame)

    def dispatch(self, frame: Any) -> None:
        number = frame.get("id") if isinstance(frame, dict) else None
        number = number if isinstance(number, (int, str)) and not isinstance(number, bool) else None
        try:
            if not isinstance(frame, dict) or frame.get("jsonrpc") != "2.0" or not isinstance(frame.get("method"), str):
                raise _Fault(-32600, 'A request is an object with "jsonrpc": "2.0" and "method".')
            params = frame.get("params", {})
            if "id" not in frame:
                self.notified(frame["method"], params)
                return
            if number is None:
                raise _Fault(-32600, "id must be a number.")
            if not isinstance(params, dict):
                raise _Fault(-32602, "params must be an object.", field="params")
            self.requested(number, frame["method"], params)
        except _Fault as fault:
            self.refuse(number, fault)

    def notified(self, method: str, params: Any) -> None:
        if method == "$/cancel" and isinstance(params, dict):
            with self.lock:
                wanted = params.get("id")
                call = self.calls.get(wanted) if isinstance(wanted, (int, str)) else None
            if call:
                call.cancel()

    def requested(self, number: Any, method: str, params: dict) -> None:
        if method == "ping":
            self.answer(number, {})
        elif method == "shutdown":
            self.answer(number, {})
            self.cancel_all()
            self.on_shutdown()
        elif method == "initialize":
            self.answer(number, self.initialize(params))
            self.ready = True
        elif not self.ready:
            raise _Fault(-32600, "Send initialize first.")
        elif method != self.method:
            raise _Fault(-32601, f"A {self.manifest['kind']} has no method {method[:60]}.")
        else:
            call = Call(self.reporter(number), self.scratch)
            (self.read_judge if method == "judge" else self.read_generate)(call, params)
            with self.lock:
                self.calls[number] = call
            self.jobs.put(lambda: self.work(number, call))

    def initialize(self, params: dict) -> dict:
        own = self.manifest.get("protocol", {"min": PROTOCOL, "max": PROTOCOL})
        theirs = params.get("protocol")
        if not isinstance(theirs, dict) or not all(_whole(theirs.get(end)) for end in ("min", "max")):
            raise _Fault(-32602, "protocol.min and protocol.max are needed.", field="protocol")
        if not theirs["min"] <= PROTOCOL <= theirs["max"]:
            raise _Fault(-32010, f"This plugin speaks protocol {PROTOCOL}, the host {theirs['min']} to {theirs['max']}.", supported=own)
        limits, folders = params.get("limits"), params.get("folders")
        if isinstance(limits, dict) and _whole(limits.get("frameBytes")) and limits["frameBytes"] > 0:
            self.frame_bytes = limits["frameBytes"]
        if isinstance(folders, dict):
            self.scratch = folders.get("scratch")
            packages = folders.get("packages")
            if isinstance(packages, str) and packages not in sys.path:
                sys.path.append(packages)
        tasks = {"tasks": self.manifest["tasks"]} if self.method == "generate" else {}
        return {"protocol": PROTOCOL, "name": self.manifest["name"], "version": self.manifest["version"],
                "capabilities": {**tasks, "progress": True, "cancel": True}}

    def read_generate(self, call: Call, params: dict) -> None:
        call.task, call.seed, call.count = params.get("task"), params.get("seed"), params.get("count", 1)
        if call.task not in self.manifest["tasks"]:
            raise _Fault(-32602, f"This plugin's tasks are {', '.join(self.manifest['tasks'])}.", field="task")
        if not _whole(call.seed) or not 0 <= call.seed < 2 ** 53:
            raise _Fault(-32602, "seed is a whole number from 0 to 9007199254740991.", field="seed")
        if not _whole(call.count) or not 1 <= call.count <= 100:
            raise _Fault(-32602, "count is a whole number from 1 to 100.", field="count")
        inputs = params.get("inputs", [])
        if not isinstance(inputs, list) or len(inputs) != INPUTS.get(call.task, len(inputs)):
            raise _Fault(-32602, f"{call.task} takes {INPUTS[call.task]} input(s).", field="inputs")
        call.inputs = [Input(str(item.get("name", "")) if isinstance(item, dict) else "",
                             _from_base64(item.get("midi") if isinstance(item, dict) else None, f"inputs[{index}].midi"))
                       for index, item in enumerate(inputs)]
        call.parameters = read_parameters(self.manifest, call.task, params.get("parameters", {}))

    def read_judge(self, call: Call, params: dict) -> None:
        call.midi = _from_base64(params.get("midi"), "midi")

    def work(self, number: Any, call: Call) -> None:
        """In the main thread: the author's function, and whatever comes of it as an answer."""
        try:
            call.check()
            result = judge_once(self.function, call) if self.method == "judge" else generate_all(self.function, call)
            self.finish(number, lambda: self.answer(number, result))
        except Cancelled:
            self.finish(number, lambda: self.refuse(number, _Fault(-32001, "Cancelled.")))
        except MusicError as error:
            fault = _Fault(-32002, str(error), reason=str(error))
            self.finish(number, lambda: self.refuse(number, fault))
        except MemoryError:
            self.finish(number, lambda: self.refuse(number, _Fault(-32003, "The memory is used up.")))
        except (Exception, SystemExit) as error:  # the plugin's own fault, whatever it is, is told and survived
            traceback.print_exc(file=sys.stderr)
            fault = _Fault(-32603, f"{type(error).__name__}: {error}"[:2000])
            self.finish(number, lambda: self.refuse(number, fault))

    def finish(self, number: Any, tell: Callable[[], None]) -> None:
        with self.lock:
            known = self.calls.pop(number, None)
        if known:
            tell()

    def reporter(self, number: Any) -> Callable[[float, str], None]:
        last = [-math.inf]

        def report(fraction: float, message: str) -> None:
            now = time.monotonic()
            if now - last[0] < self.pause and fraction < 1:
                return
            last[0] = now
            params = {"id": number, "fraction": fraction, **({"message": message} if message else {})}
            with self.lock:
                known = number in self.calls
            if known:
                self.send({"jsonrpc": "2.0", "method": "$/progress", "params": params})
        return report

    def cancel_all(self) -> None:
        with self.lock:
            running = list(self.calls.values())
        for call in running:
            call.cancel()

    def forget_all(self) -> None:
        """The conversation is over: running calls are given up, and nothing is answered any more."""
        with self.lock:
            running, self.calls = list(self.calls.values()), {}
        for call in running:
            call.cancel()

    def answer(self, number: Any, result: dict) -> None:
        frame = {"jsonrpc": "2.0", "id": number, "result": result}
        if len(_line(frame)) > self.frame_bytes:
            self.refuse(number, _Fault(-32003, f"The answer is longer than a frame of {self.frame_bytes} bytes."))
        else:
            self.send(frame)

    def refuse(self, number: Any, fault: _Fault) -> None:
        data = {"data": fault.data} if fault.data else {}
        self.send({"jsonrpc": "2.0", "id": number, "error": {"code": fault.code, "message": str(fault) or "Fault.", **data}})


def _line(frame: dict) -> bytes:
    """A frame as it travels. Half a surrogate pair becomes a question mark: not every reader survives one."""
    return json.dumps(frame, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode("utf-8", "replace") + b"\n"


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON.")


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _from_base64(value: Any, field: str) -> bytes:
    try:
        return base64.b64decode(value if isinstance(value, str) else "?", validate=True)
    except (binascii.Error, ValueError):
        raise _Fault(-32602, f"{field} must be a MIDI file in base64.", field=field) from None


def read_parameters(manifest: dict, task: str, given: Any) -> Parameters:
    """The given values checked against plugin.json, defaults filled in."""
    if not isinstance(given, dict):
        raise _Fault(-32602, "parameters must be an object.", field="parameters")
    declared = {item["name"]: item for item in manifest.get("parameters", []) if task in item.get("tasks", [task])}
    for name in given:
        if name not in declared:
            raise _Fault(-32602, f"There is no parameter {name[:60]} here.", field=f"parameters.{name[:60]}")
    values = Parameters()
    for name, item in declared.items():
        values[name] = value = given.get(name, item["default"])
        wrong = _wrong(item, value)
        if wrong:
            raise _Fault(-32602, f"{name} must be {wrong}.", field=f"parameters.{name}")
    return values


def _wrong(item: dict, value: Any) -> str:
    """What the value must be; empty when it is."""
    kind = item["type"]
    if kind in ("number", "integer"):
        numeric = isinstance(value, (int, float)) and not isinstance(value, bool) and (kind == "number" or value == int(value))
        if not numeric or not item["min"] <= value <= item["max"]:
            return f"{'a whole number' if kind == 'integer' else 'a number'} from {item['min']} to {item['max']}"
    elif kind == "choice" and value not in [choice["value"] for choice in item["choices"]]:
        return "one of " + ", ".join(choice["value"] for choice in item["choices"])
    elif kind == "switch" and not isinstance(value, bool):
        return "true or false"
    elif kind == "text" and not (isinstance(value, str) and len(value.encode("utf-16-le", "surrogatepass")) // 2 <= item.get("maxLength", 200)):
        return f"text of at most {item.get('maxLength', 200)} characters"
    return ""


def generate_all(function: Callable[[Call], Any], call: Call) -> dict:
    """Calls the author's function once for each composition that is wanted."""
    compositions = []
    for index in range(call.count):
        call.begin(index)
        call.check()
        made = function(call)
        made = made if isinstance(made, Composition) else Composition(made)
        if isinstance(made.music, (bytes, bytearray)):
            midi = bytes(made.music)
        else:
            song = made.music if isinstance(made.music, Song) else Song(made.music)
            if not song.notes:
                raise ValueError("generate returned a song without notes.")
            midi = write_midi(song)
        if len(midi) > MIDI_BYTES:
            raise ValueError(f"generate returned {len(midi)} bytes of MIDI; {MIDI_BYTES} is the most.")
        texts = {"title": made.title[:120], "notes": made.notes[:2000]}
        compositions.append({"midi": base64.b64encode(midi).decode("ascii"), **{name: text for name, text in texts.items() if text}})
    return {"compositions": compositions}


def judge_once(function: Callable[[Call], Any], call: Call) -> dict:
    """Reads the file, calls the author's function and checks what it says."""
    call.song = read_midi(call.midi)
    if not call.song.notes:
        raise MusicError("There are no notes to judge.")
    verdict = function(call)
    parts = [Part(*part) for part in verdict.parts]
    for part in parts:
        if not (math.isfinite(part.value) and -1e-6 <= part.value <= 100 + 1e-6 and math.isfinite(part.weight) and part.weight >= 0):
            raise ValueError(f"A value is from 0 to 100, a weight 0 or more: {part}.")
    total = sum(part.weight for part in parts)
    score = verdict.score
    if score is None:
        if total <= 0:
            raise ValueError("Without a score the weights of the parts must sum up to more than 0.")
        score = sum(part.value * part.weight for part in parts) / total
    if not (math.isfinite(score) and -1e-6 <= score <= 100 + 1e-6):
        raise ValueError(f"A score is from 0 to 100; it is {score}.")
    return {"score": _rounded(score),
            "breakdown": [{"name": part.name, "value": _rounded(part.value), "weight": part.weight, "sentence": part.sentence} for part in parts],
            "explanation": verdict.explanation}


def _rounded(value: float) -> float:
    return round(min(100.0, max(0.0, float(value))), 6)


# ------------------------------------------------------------------------------------------------------------------
# On the host: standard input and output
# ------------------------------------------------------------------------------------------------------------------

_frames_out: Optional[int] = None
_frames_in: Optional[int] = None


def _take_over() -> None:
    """Keeps the two pipes for frames: what anybody prints, native libraries too, goes to standard error from here on."""
    global _frames_out, _frames_in
    if _frames_out is None:
        sys.stdout.flush()
        _frames_out, _frames_in = os.dup(1), os.dup(0)
        os.dup2(2, 1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        sys.stdout = sys.stderr


class _Lines:
    """Lines of a pipe; of one that is too long only so much as shows it is kept."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor, self.most = descriptor, 8 * 1024 * 1024

    def __iter__(self):
        kept = bytearray()
        while True:
            data = os.read(self.descriptor, 65536)
            if not data:
                return
            begin = 0
            for end in iter(lambda: data.find(b"\n", begin), -1):
                kept += data[begin:end]
                yield bytes(kept[:self.most])
                kept.clear()
                begin = end + 1
            kept += data[begin:]
            del kept[self.most:]


def _serve_stdio(manifest: dict, function: Callable[[Call], Any]) -> None:
    _take_over()
    jobs: "queue.Queue[Optional[Callable[[], None]]]" = queue.Queue()
    lock = threading.Lock()

    def send(frame: dict) -> None:
        data = _line(frame)
        with lock:
            view = memoryview(data)
            try:
                while view:
                    view = view[os.write(_frames_out, view):]
            except OSError:
                os._exit(0)  # the host is gone, nobody reads any more

    def end() -> None:
        jobs.put(None)
        # A function that does not look at call.cancelled must not outlive the host.
        leave = threading.Timer(1.5, os._exit, (0,))
        leave.daemon = True
        leave.start()

    server = _Server(manifest, function, send, jobs, 0.1, end)

    def read() -> None:
        lines = _Lines(_frames_in)
        for line in lines:
            server.take(line)
            lines.most = server.frame_bytes
        server.cancel_all()
        end()

    threading.Thread(target=read, daemon=True).start()
    for job in iter(jobs.get, None):
        job()


# ------------------------------------------------------------------------------------------------------------------
# From your own machine: the same frames over HTTPS
# ------------------------------------------------------------------------------------------------------------------

_FIRST_WAIT, _LONGEST_WAIT, _PROGRESS_PAUSE = 1.0, 30.0, 0.2


class _Lost(Exception):
    """The connection broke, or never came to be."""


class _Stop(Exception):
    """There is no use in trying again; the sentence says why."""


class _Http:
    """A connection that is kept open. One thread each."""

    def __init__(self, url: str, token: str, certificate: Optional[str]) -> None:
        self.address = urllib.parse.urlsplit(url)
        self.token, self.connection = token, None
        self.context = ssl.create_default_context(cafile=certificate) if self.address.scheme == "https" else None

    def open(self) -> http.client.HTTPConnection:
        host, port, secure = self.address.hostname, self.address.port, self.context is not None
        proxy = None if urllib.request.proxy_bypass(host) else urllib.request.getproxies().get(self.address.scheme)
        target = urllib.parse.urlsplit(proxy) if proxy else None
        if target and target.hostname and secure:
            connection = http.client.HTTPSConnection(target.hostname, target.port, context=self.context)
            connection.set_tunnel(host, port or 443)
            return connection
        return http.client.HTTPSConnection(host, port, context=self.context) if secure else http.client.HTTPConnection(host, port)

    def ask(self, method: str, path: str, body: Optional[bytes] = None, kind: str = "", timeout: float = 20) -> tuple[int, Any, bytes]:
        """Status, headers, body; _Lost when there is no whole answer."""
        headers = {"Authorization": "Bearer " + self.token, "User-Agent": "eventsuite-plugin/" + VERSION, "Accept": "*/*"}
        if kind:
            headers["Content-Type"] = kind
        for used_before in ((True, False) if self.connection else (False,)):
            try:
                self.connection = self.connection or self.open()
                self.connection.timeout = timeout
                if self.connection.sock:
                    self.connection.sock.settimeout(timeout)
                self.connection.request(method, self.address.path + path, body, headers)
                answer = self.connection.getresponse()
                data = answer.read(64 * 1024 * 1024 + 1)
                if len(data) > 64 * 1024 * 1024:
                    raise _Lost("the answer does not end")
                return answer.status, answer.headers, data
            except ssl.SSLCertVerificationError as error:
                self.close()
                raise _Stop(f"The host's certificate is not known here ({error.verify_message}). Ask the organiser for the "
                            "certificate file and add --certificate FILE.") from None
            except (OSError, http.client.HTTPException) as error:
                self.close()
                stale = isinstance(error, (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError))
                if not (used_before and stale):  # one that lay idle may have been closed meanwhile: once more, at once
                    raise _Lost(str(error) or type(error).__name__) from None
        raise _Lost("no answer")

    def close(self) -> None:
        if self.connection:
            self.connection.close()
            self.connection = None


class _Outbox:
    """Frames that wait to be sent. Of progress only the latest of each call waits."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.frames: list[dict] = []
        self.progress: dict[Any, dict] = {}
        self.closed = False

    def put(self, frame: dict) -> None:
        with self.changed:
            if frame.get("method") == "$/progress":
                self.progress[frame["params"]["id"]] = frame
            else:
                self.progress.pop(frame.get("id"), None)
                self.frames.append(frame)
            self.changed.notify_all()

    def close(self) -> None:
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def take(self, not_before: float) -> Optional[bytes]:
        """Waits for frames; progress alone waits until `not_before` (monotonic seconds). None when closed."""
        with self.changed:
            while not self.closed:
                wait = not_before - time.monotonic()
                if self.frames or self.progress and wait <= 0:
                    frames = self.frames + list(self.progress.values())
                    self.frames, self.progress = [], {}
                    return b"".join(map(_line, frames))
                self.changed.wait(wait if self.progress and wait > 0 else None)
        return None


class _Remote:
    """Joins, fetches, sends, and joins again, until it is told to stop."""

    def __init__(self, url: str, token: str, certificate: Optional[str], manifest: dict, function: Callable[[Call], Any]) -> None:
        self.url, self.token, self.certificate = url, token, certificate
        self.manifest, self.function = manifest, function
        self.jobs: "queue.Queue[Optional[Callable[[], None]]]" = queue.Queue()
        self.stop, self.ended_by, self.session = threading.Event(), "", ""
        self.failures = 0

    def run(self) -> int:
        threading.Thread(target=self.keep_joined, daemon=True).start()
        try:
            while True:
                try:
                    job = self.jobs.get(timeout=0.5)  # a wait without end cannot be interrupted on Windows
                except queue.Empty:
                    continue
                if job is None:
                    _say(self.ended_by)
                    return 1
                job()
        except KeyboardInterrupt:
            self.leave()
            return 0

    def leave(self) -> None:
        self.stop.set()
        if self.session:
            try:
                _Http(self.url, self.token, self.certificate).ask("DELETE", self.path(), timeout=3)
            except (_Lost, _Stop) as error:
                _say(f"The host could not be told ({error}); it will notice by itself.")
        _say("Left. Thank you for the music.")

    def path(self, rest: str = "") -> str:
        return "/api/v1/remote/sessions/" + urllib.parse.quote(self.session, safe="") + rest

    def keep_joined(self) -> None:
        try:
            http_ = _Http(self.url, self.token, self.certificate)
            while not self.stop.is_set():
                joined = self.join(http_)
                if joined:
                    self.serve(http_, joined)
        except _Stop as error:
            self.ended_by = str(error)
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            self.ended_by = f"This library broke ({error}). Start it again, and tell its makers."
        self.jobs.put(None)

    def join(self, http_: _Http) -> Optional[dict]:
        body = json.dumps({"manifest": self.manifest, "client": {"name": "eventsuite_plugin.py", "version": VERSION}}).encode()
        try:
            status, headers, data = http_.ask("POST", "/api/v1/remote/sessions", body, "application/json")
        except _Lost as error:
            self.wait(f"{self.address()} cannot be reached ({error}).")
            return None
        if status == 201:
            joined = _object(data)
            if isinstance(joined.get("session"), str) and joined["session"]:
                return joined
            raise _Stop(f"{self.address()} answered, but not like an EventSuite host. Is the address right?")
        self.refused(status, headers, data)
        return None

    def serve(self, http_: _Http, joined: dict) -> None:
        """One session, from its first frame to its end."""
        self.session = joined["session"]
        poll = min(60, max(1, joined["pollSeconds"])) if _whole(joined.get("pollSeconds")) else 25
        outbox = _Outbox()
        server = _Server(self.manifest, self.talking(self.function), outbox.put, self.jobs, _PROGRESS_PAUSE, lambda: None)
        if _whole(joined.get("frameBytes")) and joined["frameBytes"] > 0:
            server.frame_bytes = joined["frameBytes"]
        sender = threading.Thread(target=self.send_all, args=(outbox, self.session), daemon=True)
        sender.start()
        _say(f"Joined as {_plain(self.manifest['name'])}. Waiting for somebody to choose it. Ctrl-C leaves.")
        broken = False
        while not self.stop.is_set():
            try:
                status, headers, data = http_.ask("GET", self.path(f"/frames?wait={poll}"), timeout=poll + 15)
            except _Lost as error:
                broken = True
                self.wait(f"The connection broke ({error}).")
                continue
            if broken and status < 500:
                broken = False
                _say("Connected again.")
            if status in (200, 204):
                self.failures = 0
                for line in data.split(b"\n"):
                    server.take(line)
            elif status in (404, 410):
                _say("The host ended this session.")
                break
            else:
                self.refused(status, headers, data)
        server.forget_all()
        outbox.close()
        self.session = ""
        if not self.stop.is_set():
            self.wait("Joining again.")

    def send_all(self, outbox: _Outbox, session: str) -> None:
        http_, next_progress, failures = _Http(self.url, self.token, self.certificate), 0.0, 0
        path = "/api/v1/remote/sessions/" + urllib.parse.quote(session, safe="") + "/frames"
        for batch in iter(lambda: outbox.take(next_progress), None):
            while not (self.stop.is_set() or outbox.closed):
                try:
                    status, headers, data = http_.ask("POST", path, batch, "application/x-ndjson")
                except (_Lost, _Stop) as error:  # the thread that fetches tells about it
                    status, headers, data = 0, {}, str(error).encode()
                if status in (0, 429) or status >= 500:
                    failures += 1
                    self.stop.wait(max(_pause(failures), _seconds(headers)))
                    continue
                if status not in (200, 202, 204, 401, 404, 410):
                    _say(f"The host did not take an answer: {_problem(status, data)}")
                failures = 0
                break
            next_progress = time.monotonic() + _PROGRESS_PAUSE
        http_.close()

    def refused(self, status: int, headers: Any, data: bytes) -> None:
        """An answer that is none of the good ones: waits when that may help, else _Stop."""
        if status == 401:
            raise _Stop("The host does not accept this token (any more). Copy the new one from the event's page /e/EVENT/plugins.")
        if status in (301, 302, 303, 307, 308):
            raise _Stop(f"The host is somewhere else now: {_plain(headers.get('Location', '?'))}. Join there if you trust it.")
        if status in (408, 425, 429) or status >= 500:
            self.wait(f"The host is busy ({_problem(status, data)}).", _seconds(headers))
            return
        raise _Stop(f"The host refused: {_problem(status, data)}")

    def wait(self, why: str, at_least: float = 0) -> None:
        self.failures += 1
        seconds = max(at_least, _pause(self.failures))
        _say(f"{why} Trying again in {seconds:.0f} s." if seconds >= 1 else why)
        self.stop.wait(seconds)

    def address(self) -> str:
        return self.url

    def talking(self, function: Callable[[Call], Any]) -> Callable[[Call], Any]:
        """The author's function, with a line for whoever watches this machine."""
        def told(call: Call) -> Any:
            what = f"{call.task}, seed {call.seed}" if call.task else "a song to judge"
            begun = time.monotonic()
            try:
                result = function(call)
            except BaseException as error:
                _say(f"{what}: {'given up' if isinstance(error, Cancelled) else f'failed ({_plain(error)})'}")
                raise
            _say(f"{what}: done in {time.monotonic() - begun:.1f} s")
            return result
        return told


def _pause(failures: int) -> float:
    """Doubling from the first wait to the longest; up to half of it less, so that not all come back at once."""
    return min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** min(failures - 1, 10)) * random.uniform(0.5, 1.0)


def _seconds(headers: Any) -> float:
    value = headers.get("Retry-After") or ""
    return min(600.0, float(value)) if value.isdigit() else 0.0


def _object(data: bytes) -> dict:
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _problem(status: int, data: bytes) -> str:
    told = _object(data)
    faults = told.get("errors")
    faults = faults if isinstance(faults, list) else []
    sentences = [told.get("title"), None if faults else told.get("detail")]  # the detail is the faults once more
    for fault in faults:
        if isinstance(fault, dict):
            sentences.append(f"{fault['field']}: {fault.get('message')}" if fault.get("field") else fault.get("message"))
    return " ".join(_plain(text) for text in sentences if isinstance(text, str) and text) or f"status {status}"


def _plain(text: Any) -> str:
    """What came over the network may not steer this terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+", " ", str(text))[:500]


def _say(sentence: str) -> None:
    print(time.strftime("%H:%M:%S ") + sentence, flush=True)


def _invitation() -> tuple[str, str]:
    """Address and token out of the join.json beside plugin.py."""
    path = os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "join.json")
    try:
        with open(path, encoding="utf-8-sig") as file:
            data = file.read(65536)
        given = _object(data.encode("utf-8", "replace"))
        if isinstance(given.get("url"), str) and isinstance(given.get("token", ""), str):
            return given["url"], given.get("token", "")
        raise SystemExit(f"{path} is not as the event's page made it. Download the starter kit again, or give the address: --join URL")
    except FileNotFoundError:
        raise SystemExit("There is no join.json beside plugin.py. Download the starter kit on the event's page /e/EVENT/plugins, "
                         "or give the host's address: --join URL") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SystemExit(f"join.json cannot be read ({error}). Give the address: --join URL") from None


def host_of(url: str) -> str:
    """The host's address out of whatever was pasted, such as the address of the page with the token."""
    parts = urllib.parse.urlsplit(url if "://" in url else "https://" + url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise SystemExit(f"{url} is no address. It should look like https://contest.example.org")
    base = re.split(r"/e/[^/]+(?:/|$)", parts.path)[0].rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{base}"


# ------------------------------------------------------------------------------------------------------------------
# Trying it at home, and choosing what to do
# ------------------------------------------------------------------------------------------------------------------

def _try(manifest: dict, function: Callable[[Call], Any], path: str, options: argparse.Namespace) -> int:
    """Once, without a host: a generator writes the file at `path`, a judge reads it."""
    call = Call(lambda fraction, message: print(f"  {fraction:4.0%} {message}", file=sys.stderr))
    call.seed = options.seed
    try:
        given = {name: _typed(manifest, name, value) for name, _, value in (pair.partition("=") for pair in options.set)}
        if manifest["kind"] == "judge":
            with open(path, "rb") as file:
                call.midi = file.read()
            if given:
                raise _Fault(-32602, "A judge takes no parameters.")
            print(json.dumps(judge_once(function, call), indent=2, ensure_ascii=False))
            return 0
        call.task = options.task or manifest["tasks"][0]
        if call.task not in manifest["tasks"] or len(options.input) != INPUTS[call.task]:
            raise _Fault(-32602, f"--task {call.task} takes {INPUTS.get(call.task, '?')} --input; the tasks are {', '.join(manifest['tasks'])}.")
        call.parameters = read_parameters(manifest, call.task, given)
        for name in options.input:
            with open(name, "rb") as file:
                call.inputs = [*call.inputs, Input(os.path.basename(name), file.read())]
        midi = base64.b64decode(generate_all(function, call)["compositions"][0]["midi"])
        with open(path, "wb") as file:
            file.write(midi)
        song = read_midi(midi)
        print(f"{path}: {len(song.notes)} notes, {song.length:g} beats, {len(midi)} bytes")
        return 0
    except (_Fault, MusicError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def _typed(manifest: dict, name: str, value: str) -> Any:
    kind = next((item["type"] for item in manifest.get("parameters", []) if item["name"] == name), "text")
    if kind in ("number", "integer", "switch"):
        try:
            return json.loads(value)
        except ValueError:
            raise _Fault(-32602, f"{name} is a {kind}: {value} is none.") from None
    return value


def _manifest() -> dict:
    path = os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "plugin.json")
    try:
        with open(path, encoding="utf-8-sig") as file:
            manifest = json.load(file)
        for name in ("id", "name", "version", "kind"):
            manifest[name]
        if manifest["kind"] == "generator":
            manifest["tasks"]
        return manifest
    except OSError as error:
        raise SystemExit(f"plugin.json must lie beside {os.path.basename(sys.argv[0])}: {error}")
    except (ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{path} cannot be used ({error}). eng/check-plugin.py says more.")


def run(function: Callable[[Call], Any]) -> None:
    """The last line of a plugin: serves `function` (generate or judge, as plugin.json says) until the end."""
    manifest = _manifest()
    parser = argparse.ArgumentParser(description=f"{manifest['name']} {manifest['version']}, an EventSuite plugin.",
                                     epilog="Without options it waits for a host on standard input.")
    parser.add_argument("--try", dest="attempt", metavar="FILE.mid", help="generator: compose once into FILE; judge: score FILE")
    parser.add_argument("--seed", type=int, default=1, help="for --try (default 1)")
    parser.add_argument("--task", help="for --try: compose, continue, …")
    parser.add_argument("--input", action="append", default=[], metavar="FILE.mid", help="for --try, when the task takes a file")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="for --try: a parameter")
    parser.add_argument("--join", metavar="URL", nargs="?", const="", help="play in a contest from this machine; without URL where join.json says, "
                        "which the event's page makes")
    parser.add_argument("--token", help="your team's plugin token (or in EVENTSUITE_PLUGIN_TOKEN, else it is asked for)")
    parser.add_argument("--certificate", metavar="FILE", help="certificate of a host that made its own")
    options = parser.parse_args()
    if options.attempt:
        raise SystemExit(_try(manifest, function, options.attempt, options))
    if options.join is not None:
        address, kept = (options.join, "") if options.join else _invitation()
        url = host_of(address)
        token = (options.token or os.environ.get("EVENTSUITE_PLUGIN_TOKEN") or kept or getpass.getpass("Plugin token: ")).strip()
        if not re.fullmatch(r"[\x21-\x7e]{1,4096}", token):
            raise SystemExit("That is no token: copy it whole, without blanks.")
        if url.startswith("http://"):
            _say("This host has no HTTPS: whoever shares this network could read the token.")
        _say(f"Joining {url} …")
        raise SystemExit(_Remote(url, token, options.certificate, manifest, function).run())
    if _frames_in is None and sys.stdin.isatty():
        parser.print_help()
        raise SystemExit(2)
    _serve_stdio(manifest, function)


def _is_a_host_s_child() -> bool:
    """The script that runs is a plugin's, started as a host does: without options, and not from a terminal."""
    script = os.path.abspath(sys.argv[0] or ".")
    return (len(sys.argv) == 1 and os.path.isfile(script) and os.path.isfile(os.path.join(os.path.dirname(script), "plugin.json"))
            and sys.stdin is not None and not sys.stdin.isatty())


if _is_a_host_s_child():
    _take_over()  # now, so that a print at the top of plugin.py or in a library that it imports does no harm
