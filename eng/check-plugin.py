#!/usr/bin/env python3
"""Checks an EventSuite plugin as the host would use it, on your own machine: python3 check-plugin.py FOLDER [--json]

It reads plugin.json, starts the plugin from a copy of its folder, and talks to it: politely, at its limits, and badly. It prints
what it tried and what to mend; the exit status is 1 when a check failed, 2 when it could not be run. It needs Python 3.9 and
nothing else; a .NET plugin also needs PluginWorker (built with the host; --worker PATH). docs/plugin-protocol.md is what it checks.
"""
from __future__ import annotations

import argparse
import base64
import binascii
import json
import math
import os
import queue
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import unicodedata

FRAME = 8 * 1024 * 1024
GRACE, PING, MIDI_BYTES = 2.0, 5.0, 4 * 1024 * 1024
INPUTS = {"compose": 0, "continue": 1, "accompany": 1, "edit": 1, "humanize": 1, "drumify": 1, "interpolate": 2}
CODES = {-32700, -32600, -32601, -32602, -32603, -32001, -32002, -32003, -32010}
ODD = "Ünïcödé 🎼 漢字 שלום e\u0301 𝄞 'quoted' \\ \"x\" </script> %s"


class Failed(Exception):
    def __init__(self, what, mend):
        super().__init__(what)
        self.mend = mend


class NotApplicable(Exception):
    pass


# --- plugin.json ---------------------------------------------------------------------------------------------------------------

class Fields:
    """The members of one object, read by name; every fault goes to one list as (path, what, mend)."""

    def __init__(self, value, path, faults):
        self.value, self.path, self.faults, self.asked = value, path, faults, []

    def tell(self, name, what, mend):
        self.faults.append((f"{self.path}.{name}", what, mend))

    def get(self, name, needed, mend):
        self.asked.append(name)
        if name not in self.value:
            if needed:
                self.tell(name, "Is missing.", mend)
            return None
        return self.value[name]

    def text(self, name, longest, mend, pattern=None, needed=True):
        value = self.get(name, needed, mend)
        if value is None and name not in self.value:
            return None
        if not isinstance(value, str):
            self.tell(name, f"Is {shown(value)}, not a text.", mend)
        elif not value.strip() or utf16(value) > longest:
            self.tell(name, "Is empty." if not value.strip() else f"Has {utf16(value)} characters, more than {longest}.", mend)
        elif any(odd(letter) for letter in value):
            self.tell(name, "Has a character that is not printable.", mend)
        elif pattern and not re.fullmatch(pattern, value):
            self.tell(name, f"'{value[:60]}' is not allowed.", mend)
        else:
            return value
        return None

    def number(self, name, least, most, whole, needed=False):
        mend = f"Give a{' whole' if whole else ''} number from {least} to {most}."
        value = self.get(name, needed, mend)
        if value is None and name not in self.value:
            return None
        if not is_number(value) or whole and not isinstance(value, int) or not least <= value <= most:
            self.tell(name, f"Is {shown(value)}.", mend)
            return None
        return value

    def items(self, name, least, most, mend, needed):
        value = self.get(name, needed, mend)
        if value is None and name not in self.value:
            return []
        if not isinstance(value, list) or not least <= len(value) <= most:
            self.tell(name, f"Is {shown(value)}, not a list of {least} to {most}.", mend)
            return []
        return value

    def end(self):
        for name in self.value:
            if name not in self.asked:
                near = next((known for known in self.asked if known.lower() == name.lower()), None)
                self.tell(name, "There is no such member.", f'Did you mean "{near}"?' if near else "Leave it out; known are " + ", ".join(self.asked) + ".")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def utf16(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def odd(letter):
    """Control characters, direction marks, half surrogate pairs; joiners hold letters of some scripts together."""
    return unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.category(letter) == "Cf" and letter <= "\uffff" and letter not in "\u200c\u200d\u00ad"


def shown(value):
    return textwrap.shorten(json.dumps(value), 60, placeholder="…")


def read_manifest(folder):
    """(manifest or None, faults)"""
    faults = []
    path = os.path.join(folder, "plugin.json")
    try:
        with open(path, "rb") as file:
            data = file.read(256 * 1024 + 1)
        if len(data) > 256 * 1024:
            return None, [("$", "The file has more than 262144 bytes.", "Data belongs into files of their own.")]
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=lambda pairs: once(pairs, faults))
    except OSError as error:
        return None, [("$", f"plugin.json cannot be read ({error}).", "It stands at the top of the plugin's folder.")]
    except (ValueError, RecursionError) as error:
        return None, [("$", f"plugin.json is no JSON in UTF-8: {error}.", "No comments, no trailing commas, text in double quotes.")]
    if not isinstance(value, dict):
        return None, [("$", "plugin.json is no JSON object.", "It begins with { and ends with }.")]
    top = Fields(value, "$", faults)
    word = r"[a-z0-9]+(-[a-z0-9]+)*"
    top.text("id", 60, 'Small letters and digits in groups joined by hyphens, such as "motif-composer".', word)
    top.text("name", 80, "Give a name for people, at most 80 characters.")
    top.text("version", 80, 'Give a semantic version, such as "1.0.0".', r"(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?")
    kind = top.text("kind", 20, 'Give "generator" or "judge".', "generator|judge")
    read_protocol(top, value)
    top.text("description", 500, "Say what it does in a sentence or two, at most 500 characters.")
    for index, author in enumerate(top.items("authors", 1, 20, "Give a list of names.", True)):
        if not isinstance(author, str) or not author.strip() or utf16(author) > 80:
            top.tell(f"authors[{index}]", f"Is {shown(author)}.", "Give a name of at most 80 characters.")
    top.text("license", 80, 'Name the licence, such as "MIT".')
    top.text("homepage", 300, "Give an address that begins with https:// or http://.", r"https?://\S+", needed=False)
    read_start(top, value)
    tasks = read_tasks(top, kind)
    read_parameters(top, kind, tasks, faults)
    if "limits" in value:
        limits = top.get("limits", False, "")
        if isinstance(limits, dict):
            inner = Fields(limits, "$.limits", faults)
            inner.number("memoryMb", 16, 65536, True)
            inner.number("loadSeconds", 1, 600, False)
            inner.number("callSeconds", 1, 3600, False)
            inner.number("threads", 1, 64, True)
            inner.end()
        else:
            top.tell("limits", f"Is {shown(limits)}, not an object.", 'Write such as "limits": {"memoryMb": 256}.')
    else:
        top.asked.append("limits")
    top.text("packages", 60, "Name a folder: small letters and digits in groups joined by hyphens.", word, needed=False)
    if not isinstance(top.get("deterministic", False, "") if "deterministic" in value else not top.asked.append("deterministic"), bool):
        top.tell("deterministic", "Is neither true nor false.", "Give true or false.")
    top.end()
    return (None if faults else value), faults


def once(pairs, faults):
    made = dict(pairs)
    for name in {name for index, (name, _) in enumerate(pairs) if any(name == other for other, _ in pairs[:index])}:
        faults.append((f"$…{name}", "Stands twice.", "Keep one."))
    return made


def read_protocol(top, value):
    mend = 'Write "protocol": {"min": 1, "max": 1}.'
    protocol = top.get("protocol", True, mend)
    if "protocol" in value and not isinstance(protocol, dict):
        top.tell("protocol", f"Is {shown(protocol)}, not an object.", mend)
    elif isinstance(protocol, dict):
        inner = Fields(protocol, "$.protocol", top.faults)
        low, high = inner.number("min", 1, 1_000_000, True, True), inner.number("max", 1, 1_000_000, True, True)
        inner.end()
        if low and high and not low <= 1 <= high:
            inner.tell("min", f"The range {low} to {high} does not have version 1, which is all there is.", mend)


def read_start(top, value):
    top.asked += ["command", "assembly"]
    if ("command" in value) == ("assembly" in value):
        top.tell("command", "Stands beside assembly." if "command" in value else "Is missing, and so is assembly.", "Give exactly one of both.")
    if "assembly" in value:
        top.text("assembly", 120, 'Give the file name of the plugin\'s assembly, such as "MyComposer.dll".', r"[A-Za-z0-9_][A-Za-z0-9._-]*\.dll")
    if "command" in value:
        mend = 'Give words such as ["python3", "plugin.py"]: python3, dotnet, node or a file of the folder first.'
        for index, word in enumerate(top.items("command", 1, 50, mend, True)):
            if not isinstance(word, str) or not word.strip() or utf16(word) > 500:
                top.tell(f"command[{index}]", f"Is {shown(word)}.", mend)
            elif word[0] in "/\\" or word[1:2] == ":" or ".." in re.split(r"[/\\]", word):
                top.tell(f"command[{index}]", f"'{word}' leads out of the plugin's folder.", 'Name files relative to the folder, without "..".')
            elif index == 0 and word not in ("python3", "dotnet", "node") and ("\\" in word or word[0] in "-~$"):
                top.tell("command[0]", f"'{word}' is not a file of the folder.", mend)


def read_tasks(top, kind):
    if kind != "generator":
        top.asked.append("tasks")
        if kind == "judge" and "tasks" in top.value:
            top.tell("tasks", "A judge has no tasks.", "Leave it out.")
        return []
    mend = "Give some of " + ", ".join(INPUTS) + ", each once."
    tasks = top.items("tasks", 1, len(INPUTS), mend, True)
    for task in tasks:
        if not isinstance(task, str) or task not in INPUTS or tasks.count(task) > 1:
            top.tell("tasks", f"{shown(task)} is no task or stands twice.", mend)
    return [task for task in tasks if isinstance(task, str)]


def read_parameters(top, kind, tasks, faults):
    parameters, names = top.items("parameters", 0, 40, "Give a list of at most 40 declarations.", False), set()
    if kind == "judge" and parameters:
        top.tell("parameters", "A judge takes no parameters: all entries are judged alike.", "Leave them out.")
        return
    for index, parameter in enumerate(parameters):
        path = f"$.parameters[{index}]"
        if not isinstance(parameter, dict):
            top.tell(f"parameters[{index}]", f"Is {shown(parameter)}, not an object.", "Write { \"name\": … }.")
            continue
        fields, before = Fields(parameter, path, faults), len(faults)
        name = fields.text("name", 40, "A letter, then letters and digits, at most 40.", "[a-zA-Z][a-zA-Z0-9]*")
        if name and name.lower() in names:
            fields.tell("name", f"'{name}' stands twice.", "Give each a name of its own; small and capital letters do not count.")
        names.add((name or "").lower())
        fields.text("label", 60, "Say what people see, at most 60 characters.")
        fields.text("help", 300, "Say what it does to the music, at most 300 characters.")
        kind_of = fields.text("type", 20, 'Give "number", "integer", "choice", "switch" or "text".', "number|integer|choice|switch|text")
        if kind_of is None:
            continue
        if kind_of in ("number", "integer"):
            limit, whole = (2 ** 53 - 1 if kind_of == "integer" else 1e300), kind_of == "integer"
            low, high = fields.number("min", -limit, limit, whole, True), fields.number("max", -limit, limit, whole, True)
            step = fields.number("step", -limit, limit, whole)
            fields.text("unit", 20, "Say what is counted, at most 20 characters.", needed=False)
            if low is not None and high is not None and low > high:
                fields.tell("max", "Is less than min.", "Give the greatest value that is allowed.")
            if step is not None and step <= 0:
                fields.tell("step", "Is not positive.", "Give the distance of two values, or leave it out.")
        if kind_of == "choice":
            values = []
            for at, choice in enumerate(fields.items("choices", 1, 100, 'Give a list such as [{"value": "minor", "label": "Minor"}].', True)):
                if not isinstance(choice, dict):
                    fields.tell(f"choices[{at}]", "Is no object.", "Give value and label.")
                    continue
                inner = Fields(choice, f"{path}.choices[{at}]", faults)
                value = inner.text("value", 40, "Give what travels, at most 40 characters.")
                inner.text("label", 60, "Give what people see, at most 60 characters.")
                inner.text("help", 300, "Say what it does, at most 300 characters.", needed=False)
                inner.end()
                if value in values:
                    inner.tell("value", f"'{value}' stands twice.", "Give each choice a value of its own.")
                values.append(value)
        if kind_of == "text":
            fields.number("maxLength", 1, 2000, True)
        for task in fields.items("tasks", 1, len(INPUTS), "Give some of the plugin's own tasks.", False):
            if task not in tasks:
                fields.tell("tasks", f"The plugin does not do {shown(task)}.", "Give some of the plugin's own tasks, or leave it out for all.")
        default = fields.get("default", True, "Every parameter has a default that gives good music.")
        fields.end()
        if len(faults) == before and not good_value(parameter, default):
            fields.tell("default", f"{shown(default)} does not keep to the declaration.", "Give a value of the type, in the range, on a step, one of the choices.")


def good_value(parameter, value):
    kind = parameter["type"]
    if kind in ("number", "integer"):
        if not is_number(value) or not parameter["min"] <= value <= parameter["max"] or kind == "integer" and value != int(value):
            return False
        steps = (value - parameter["min"]) / parameter["step"] if "step" in parameter else 0
        return abs(steps - round(steps)) < 1e-6
    if kind == "choice":
        return value in [choice["value"] for choice in parameter["choices"]]
    if kind == "switch":
        return isinstance(value, bool)
    return isinstance(value, str) and utf16(value) <= parameter.get("maxLength", 200) and not any(map(odd, value))


# --- a worker ------------------------------------------------------------------------------------------------------------------

class Worker:
    """The plugin's process, as a host runs it: an own copy of the folder, a bare environment, pipes."""

    def __init__(self, checker):
        self.checker, self.manifest = checker, checker.manifest
        self.frames, self.pending, self.number = queue.Queue(), {}, 0
        self.notes, self.stderr, self.peak = [], bytearray(), 0
        self.scratch = tempfile.mkdtemp(prefix="scratch ", dir=checker.home)
        environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": self.scratch, "TMPDIR": self.scratch, "LANG": "C.UTF-8",
                       "PYTHONDONTWRITEBYTECODE": "1"}
        for name in ("SystemRoot", "DOTNET_ROOT"):  # without these Windows, and a .NET outside its usual place, start nothing
            if name in os.environ:
                environment[name] = os.environ[name]
        if checker.packages:
            environment["PYTHONPATH"] = checker.packages
        if "assembly" in self.manifest or self.manifest.get("command", [""])[0] == "dotnet":  # what a host tells .NET of the limits
            environment.update({"DOTNET_GCHeapHardLimit": f"{(checker.limits['memoryMb'] << 20) // 4 * 3:#x}", "DOTNET_PROCESSOR_COUNT": f"{checker.limits['threads']:x}",
                                "DOTNET_gcServer": "0", "DOTNET_gcConcurrent": "0", "DOTNET_TieredPGO": "0"})
        self.begun = time.monotonic()
        try:
            self.process = subprocess.Popen(checker.command, cwd=checker.copy, env=environment, stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, start_new_session=os.name == "posix")
        except OSError as error:
            raise Failed(f"{checker.command[0]} cannot be started: {error}.", "Look at command in plugin.json; a file of the folder must be executable.")
        checker.workers.append(self)
        for task in (self.read, self.drain, self.watch):
            threading.Thread(target=task, daemon=True).start()

    def read(self):
        kept = bytearray()
        while True:
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            if not data:
                break
            kept += data
            while True:
                end = kept.find(b"\n")
                if end < 0:
                    break
                self.line(bytes(kept[:end]))
                del kept[:end + 1]
            if len(kept) > FRAME:
                self.dirt(f"A line on standard output is longer than {FRAME} bytes.")
                break
        if kept and len(kept) <= FRAME:
            self.dirt("The last line on standard output has no line feed: " + shown(bytes(kept[:80]).decode("utf-8", "replace")))
        self.frames.put(None)

    def line(self, line):
        now = time.monotonic()
        if not line.strip():
            return
        if line.startswith(b"\xef\xbb\xbf"):
            self.dirt("A line on standard output begins with a byte order mark.")
        try:
            frame = json.loads(line.decode("utf-8"), parse_constant=lambda name: int(name))
        except (ValueError, RecursionError):
            self.dirt("This line on standard output is no frame: " + shown(line[:80].decode("utf-8", "replace")))
            return
        if len(line) + 1 > FRAME:
            self.dirt(f"A frame has {len(line) + 1} bytes; {FRAME} is the most.")
        wrong = self.wrong(frame)
        if wrong:
            self.dirt(f"{wrong}: {shown(frame)}")
            return
        if "method" in frame:
            self.notes.append((now, frame))
        else:
            self.frames.put((now, frame))

    def wrong(self, frame):
        if not isinstance(frame, dict) or frame.get("jsonrpc") != "2.0":
            return "No JSON-RPC 2.0 object"
        if "method" in frame:
            params = frame.get("params")
            if "id" in frame:
                return "A plugin makes no requests"
            if not isinstance(params, dict):
                return "params is no object"
            if frame["method"] == "$/progress" and not (is_number(params.get("fraction")) and 0 <= params["fraction"] <= 1 and isinstance(params.get("message", ""), str)):
                return "fraction is a number from 0 to 1, message a text"
            if frame["method"] == "log" and not (params.get("level") in ("debug", "info", "warning", "error") and isinstance(params.get("message"), str)):
                return "level is debug, info, warning or error, message a text"
            return ""
        if "id" not in frame or ("result" in frame) == ("error" in frame):
            return "An answer has id and either result or error"
        if "error" in frame:
            error = frame["error"]
            if not isinstance(error, dict) or error.get("code") not in CODES or not isinstance(error.get("message"), str) or not error["message"]:
                return "error has one of the protocol's codes and a message"
        return ""

    def dirt(self, what):
        self.checker.dirt.append(what)

    def drain(self):
        while True:
            data = os.read(self.process.stderr.fileno(), 1 << 16)
            if not data:
                return
            self.stderr += data
            del self.stderr[:-4096]

    def watch(self):
        while self.process.poll() is None:
            self.peak = max(self.peak, memory_of(self.process.pid))
            time.sleep(0.05)

    def tail(self):
        time.sleep(0.1)  # what it wrote last is still on its way
        lines = self.stderr.decode("utf-8", "replace").strip().splitlines()[-6:]
        return " It wrote: " + " / ".join(lines) if lines else ""

    def raw(self, data):
        try:
            view = memoryview(data)
            while view:
                view = view[self.process.stdin.write(view):]
        except (OSError, ValueError) as error:
            if self.process.poll() is None:
                time.sleep(0.2)
            raise Failed(f"It does not read any more ({error}; exit code {self.process.poll()}).{self.tail()}", "Go on reading after every request, good or bad.")

    def send(self, method, params, number=None, **more):
        frame = {"jsonrpc": "2.0", **({"id": number} if number is not None else {}), "method": method, "params": params, **more}
        self.raw(json.dumps(frame, ensure_ascii=False).encode() + b"\n")

    def request(self, method, params, **more):
        self.number += 1
        self.send(method, params, self.number, **more)
        return self.number

    def wait(self, number, seconds, what):
        """(time, answer) to a request; None as number: to a line that could not be read."""
        deadline = time.monotonic() + seconds
        while number not in self.pending:
            try:
                got = self.frames.get(timeout=max(0.001, deadline - time.monotonic()))
            except queue.Empty:
                raise Failed(f"No answer to {what} within {seconds:g} s.{self.tail()}", "Answer every request, and flush after each line.") from None
            if got is None:
                self.frames.put(None)
                try:
                    code = self.process.wait(2)
                except subprocess.TimeoutExpired:
                    raise Failed(f"It closed its standard output instead of answering {what}.", "Keep standard output open.") from None
                raise Failed(f"It ended (exit code {code}) instead of answering {what}.{self.tail()}", "Catch exceptions and answer with an error.")
            when, frame = got
            number_got = frame["id"]
            if number_got is not None and (isinstance(number_got, bool) or not isinstance(number_got, int) or not 1 <= number_got <= self.number):
                self.dirt(f"An answer to a request that was never made: {shown(frame)}")
            elif number_got is not None and number_got in self.pending:
                self.dirt(f"Request {number_got} was answered twice.")
            else:
                self.pending[number_got] = (when, frame)
        return self.pending[number] if number is not None else self.pending.pop(None)

    def ask(self, method, params, seconds, what=None, **more):
        number = self.request(method, params, **more)
        return self.wait(number, seconds, what or method)[1]

    def initialize(self, protocol=(1, 1), host="EventSuite", **more):
        manifest, limits = self.manifest, self.checker.limits
        folders = {"plugin": self.checker.copy, "scratch": self.scratch, **({"packages": self.checker.packages} if self.checker.packages else {})}
        left = limits["loadSeconds"] - (time.monotonic() - self.begun)
        return self.ask("initialize", {
            "protocol": {"min": protocol[0], "max": protocol[1]}, "host": {"name": host, "version": "0.1.0"},
            "plugin": {"id": manifest["id"], "version": manifest["version"]},
            "limits": {"frameBytes": FRAME, "memoryBytes": limits["memoryMb"] << 20, "callSeconds": limits["callSeconds"], "threads": limits["threads"]},
            "folders": folders}, left, **more)

    def ended(self, seconds):
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def kill(self):
        if self.process.poll() is None:
            try:
                os.killpg(self.process.pid, 9) if os.name == "posix" else self.process.kill()
            except ProcessLookupError:
                pass
            self.process.wait()
        for pipe in (self.process.stdin,):
            try:
                pipe.close()
            except OSError:
                pass


def memory_of(pid):
    """Bytes in use by a process and its children; 0 where that cannot be told."""
    if not os.path.isdir("/proc/self"):
        return 0
    total, waiting = 0, [pid]
    while waiting:
        one = waiting.pop()
        try:
            with open(f"/proc/{one}/statm") as file:
                total += int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")
            with open(f"/proc/{one}/task/{one}/children") as file:
                waiting += map(int, file.read().split())
        except (OSError, ValueError, IndexError):
            continue  # it ended meanwhile
    return total


# --- music ---------------------------------------------------------------------------------------------------------------------

def variable(value):
    out = [value & 0x7f]
    while value > 0x7f:
        value >>= 7
        out.append(value & 0x7f | 0x80)
    return bytes(reversed(out))


def midi(notes, division=480, head=b""):
    """notes: [(start, length, pitch)] in ticks, one after the other."""
    body, now = bytearray(head), 0
    for start, length, pitch in notes:
        body += variable(max(0, start - now)) + bytes((0x90, pitch, 80)) + variable(length) + bytes((0x80, pitch, 0))
        now = max(now, start) + length
    body += b"\x00\xff\x2f\x00"
    return struct.pack(">4sIHHH4sI", b"MThd", 6, 0, 1, division, b"MTrk", len(body)) + bytes(body)


def melody(bars=8, shift=0):
    line = (60, 62, 64, 67, 65, 64, 62, 59, 60, 64, 67, 69, 67, 65, 64, 62)
    return midi([(beat * 480, 440, line[beat % 16] + shift + (beat // 16) % 3) for beat in range(4 * bars)], head=b"\x00\xff\x51\x03\x07\xa1\x20\x00\xff\x58\x04\x04\x02\x18\x08")


def long_song():
    return midi([(step * 120, 110, 48 + step * 7 % 30) for step in range(60_000)])


def hard_files():
    """Files that came from somewhere; each may be refused with -32002, none may break a plugin."""
    good = melody()
    return [
        ("no bytes at all", b""), ("text", b"This is not music, it is text."), ("random bytes", bytes(i * 73 % 256 for i in range(5000))),
        ("only a header", good[:14]), ("a file that is cut off", good[:len(good) // 2]), ("no notes", midi([])), ("one note", midi([(0, 480, 60)])),
        ("two notes of length zero", midi([(0, 0, 60), (480, 0, 62)])), ("time division zero", good[:12] + b"\x00\x00" + good[14:]),
        ("SMPTE time", good[:12] + b"\xe7\x28" + good[14:]), ("a pause of days", midi([(0, 480, 60), (0xfffffff, 480, 62), (0x1ffffffe, 480, 64)])),
        ("a meter of 0/128", midi([(0, 480, 60), (480, 480, 62)], head=b"\x00\xff\x58\x04\x00\xff\x18\x08")), ("a tempo of zero", midi([(0, 480, 60), (480, 480, 62)], head=b"\x00\xff\x51\x03\x00\x00\x00")),
        ("a note that never ends", b"MThd\0\0\0\6\0\0\0\1\x01\xe0MTrk\0\0\0\x08\x00\x90\x3c\x50\x00\xff\x2f\x00"),
        ("a chunk of 4 GB", good[:18] + b"\xff\xff\xff\xff" + good[22:]), ("odd text inside", midi([(0, 480, 60), (480, 480, 64)], head=b"\x00\xff\x01\x05\xff\xfe\x00\x1b\x80")),
        ("60,000 notes", long_song()),
    ]


def text(data):
    return base64.b64encode(data).decode("ascii")


def count_notes(data):
    """Notes of a file that a plugin made; Failed says what is wrong with it."""
    def wrong(what):
        return Failed(f"The MIDI file made is broken: {what}.", "Write MThd, then tracks of delta time and event, each ended by FF 2F 00, with notes.")
    if data[:4] != b"MThd" or len(data) < 14:
        raise wrong("it does not begin with MThd")
    size, form, tracks, division = struct.unpack_from(">IHHH", data, 4)
    if size < 6 or form > 1 or division == 0 or tracks == 0 or form == 0 and tracks != 1:
        raise wrong(f"header of {size} bytes, format {form}, {tracks} tracks, division {division}")
    at, notes = 8 + size, 0
    for track in range(tracks):
        if at + 8 > len(data) or data[at:at + 4] != b"MTrk":
            raise wrong(f"track {track + 1} of {tracks} is missing at byte {at}")
        end = at + 8 + struct.unpack_from(">I", data, at + 4)[0]
        if end > len(data):
            raise wrong(f"track {track + 1} is cut off")
        at, status, last = at + 8, 0, -1
        try:
            while at < end:
                if last == 0x2f:
                    raise wrong(f"track {track + 1} goes on after its end (byte {at})")
                _, at = read_variable(data, at, end)
                event = data[at]
                if event >= 0x80:
                    at += 1
                    status = event if event < 0xf0 else 0
                else:
                    event = status
                if event in (0xff, 0xf0, 0xf7):
                    last = data[at] if event == 0xff else -1
                    at += event == 0xff
                    length, at = read_variable(data, at, end)
                    at += length
                elif 0x80 <= event < 0xf0:
                    length = 1 if event & 0xe0 == 0xc0 else 2
                    if any(value > 127 for value in data[at:at + length]):
                        raise wrong(f"a data byte above 127 at byte {at}")
                    notes += event & 0xf0 == 0x90 and data[at + 1] > 0
                    at, last = at + length, -1
                else:
                    raise wrong(f"no event at byte {at}")
        except IndexError:
            raise wrong(f"track {track + 1} is cut off") from None
        if at != end or last != 0x2f:
            raise wrong(f"track {track + 1} does not end with End of Track")
    return notes


def read_variable(data, at, end):
    value = 0
    for _ in range(4):
        byte = data[at]
        value, at = value << 7 | byte & 127, at + 1
        if byte < 128:
            return value, at
    raise Failed("The MIDI file made is broken: a length of more than four bytes.", "Lengths and times have at most four bytes.")


# --- the checks ----------------------------------------------------------------------------------------------------------------

CHECKS = []


def check(name, title, kind=None):
    def add(function):
        CHECKS.append((name, title, kind, function))
        return function
    return add


class Checker:
    def __init__(self, folder, manifest, home, worker, packages):
        self.folder, self.manifest, self.home, self.packages = folder, manifest, home, packages
        self.limits = {"memoryMb": 512, "loadSeconds": 20, "callSeconds": 60, "threads": 1, **manifest.get("limits", {})}
        self.dirt, self.workers, self.current, self.seen_progress = [], [], None, 0
        self.capabilities = {"progress": True, "cancel": True}
        self.generator = manifest["kind"] == "generator"
        self.tasks = manifest.get("tasks", [])
        self.copy = self.copied()
        self.command = self.command_line(worker)

    def copied(self):
        """As the host does: run from a copy, so that what lies beside the folder is not there."""
        size = sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(self.folder) for name in names if os.path.isfile(os.path.join(at, name)))
        if size > 300 << 20:
            return self.folder
        target = os.path.join(self.home, "the plugin")
        shutil.copytree(self.folder, target, ignore=shutil.ignore_patterns("__pycache__", ".git", "obj"))
        return target

    def command_line(self, worker):
        if "assembly" in self.manifest:
            program = [shutil.which("dotnet") or "dotnet", worker] if worker.endswith(".dll") else [worker]
            return [*program, self.copy]
        first, *rest = self.manifest["command"]
        if first == "python3":
            first = shutil.which("python3") or sys.executable
        elif first in ("dotnet", "node"):
            first = shutil.which(first) or first
        else:
            first = os.path.join(self.copy, *first.split("/"))
        return [first, *rest]

    def fresh(self, **more):
        worker = Worker(self)
        answer = worker.initialize(**more)
        if "result" not in answer:
            raise Failed(f"initialize was refused: {answer['error']['message']}", "Answer initialize with protocol and capabilities.")
        return worker

    @property
    def worker(self):
        if self.current is None or self.current.process.poll() is not None or self.current.frames.qsize() and self.current.frames.queue[-1] is None:
            self.current = self.fresh()
        return self.current

    # calls

    def parameters(self, task):
        return {item["name"]: item["default"] for item in self.manifest.get("parameters", []) if task in item.get("tasks", [task])}

    def generate_params(self, task=None, seed=7, count=1, **values):
        task = task or self.tasks[0]
        inputs = [{"name": f"input {index + 1}.mid", "midi": text(melody(shift=5 * index))} for index in range(INPUTS[task])]
        return {"task": task, "inputs": inputs, "parameters": {**self.parameters(task), **values}, "seed": seed, "count": count}

    def generate(self, worker=None, what="generate", **wanted):
        """The files that a good call makes."""
        params = self.generate_params(**wanted)
        answer = (worker or self.worker).ask("generate", params, self.limits["callSeconds"] + GRACE, what)
        return self.compositions(answer, params["count"], what)

    def compositions(self, answer, count, what):
        if "error" in answer:
            raise Failed(f"{what} was refused: {answer['error']['code']} {answer['error']['message']}", "Every declared task and value must work.")
        made = answer["result"].get("compositions") if isinstance(answer["result"], dict) else None
        if not isinstance(made, list) or len(made) != count:
            raise Failed(f"{what}: {count} compositions were wanted, the answer has {len(made) if isinstance(made, list) else 'none'}.", "Give exactly count.")
        files = []
        for item in made:
            if not isinstance(item, dict) or not isinstance(item.get("midi"), str) or not all(isinstance(item.get(name, ""), str) for name in ("title", "notes")):
                raise Failed(f"{what}: a composition is {shown(item)}.", "A composition has midi (base64), and title and notes as text if at all.")
            try:
                files.append(base64.b64decode(item["midi"], validate=True))
            except (binascii.Error, ValueError):
                raise Failed(f"{what}: midi is no base64.", "Standard alphabet, padding, no line breaks.") from None
        return files

    def judge(self, data, worker=None, what="judge"):
        answer = (worker or self.worker).ask("judge", {"midi": text(data)}, self.limits["callSeconds"] + GRACE, what)
        if "error" in answer:
            raise Failed(f"{what} was refused: {answer['error']['code']} {answer['error']['message']}", "A plain melody must get a score, also one shorter than eight bars.")
        check_judgement(answer["result"], what)
        return answer["result"]

    def long_call(self, worker):
        """A call that takes as long as this plugin can be made to take."""
        if self.generator:
            return worker.request("generate", self.generate_params(count=100))
        return worker.request("judge", {"midi": text(long_song())})

    def good_call(self, worker):
        return self.generate(worker) if self.generator else self.judge(melody(), worker)


def check_judgement(result, what):
    mend = "score 0 to 100, breakdown of name, value (0 to 100), weight (0 or more, not all 0) and sentence, explanation."
    if not isinstance(result, dict) or not is_number(result.get("score")) or not 0 <= result["score"] <= 100 or not isinstance(result.get("explanation"), str):
        raise Failed(f"{what}: the answer is {shown(result)}.", mend)
    parts = result.get("breakdown")
    if not isinstance(parts, list) or len(parts) > 32:
        raise Failed(f"{what}: breakdown is {shown(parts)}.", mend)
    for part in parts:
        good = isinstance(part, dict) and isinstance(part.get("name"), str) and part["name"] and isinstance(part.get("sentence"), str)
        if not good or not is_number(part.get("value")) or not 0 <= part["value"] <= 100 or not is_number(part.get("weight")) or part["weight"] < 0:
            raise Failed(f"{what}: a part is {shown(part)}.", mend)
        bars = part.get("bars")
        if bars is not None and (not isinstance(bars, list) or len(bars) > 256 or not all(is_number(bar) and 0 <= bar <= 100 for bar in bars)):
            raise Failed(f"{what}: the bars of a part are {shown(bars)}.", "bars, if there, is up to 256 numbers from 0 to 100.")
    if parts and not any(part["weight"] > 0 for part in parts):
        raise Failed(f"{what}: all weights are 0.", mend)


@check("handshake", "answers initialize in time and shape")
def _(c):
    worker = Worker(c)
    c.current = worker
    answer = worker.initialize()
    seconds = time.monotonic() - worker.begun
    result = answer.get("result")
    if not isinstance(result, dict):
        raise Failed(f"initialize was refused: {shown(answer)}", "Answer initialize with protocol and capabilities.")
    if result.get("protocol") != 1 or isinstance(result.get("protocol"), bool):
        raise Failed(f"protocol is {shown(result.get('protocol'))}.", 'The host speaks 1 to 1: answer "protocol": 1.')
    capabilities = result.get("capabilities")
    if not isinstance(capabilities, dict) or not all(isinstance(capabilities.get(name), bool) for name in ("progress", "cancel")):
        raise Failed(f"capabilities is {shown(capabilities)}.", '"capabilities": {"tasks": […], "progress": true, "cancel": true}')
    c.capabilities = capabilities
    return f"ready after {seconds:.2f} s of {c.limits['loadSeconds']:g}"


@check("capabilities", "offers what plugin.json declares")
def _(c):
    offered = c.capabilities.get("tasks", [])
    if not isinstance(offered, list) or sorted(map(str, offered)) != sorted(c.tasks):
        raise Failed(f"plugin.json has the tasks {c.tasks}, initialize says {shown(offered)}.", "Make them the same.")
    return ", ".join(c.tasks) or "a judge, no tasks"


@check("versions", "says so when there is no common protocol version")
def _(c):
    answer = Worker(c).initialize(protocol=(900, 901))
    if answer.get("error", {}).get("code") != -32010:
        raise Failed(f"To a host that speaks 900 to 901 it says {shown(answer)}.", "Compare protocol.min and max with yours; answer with error -32010.")


@check("ping", "answers ping")
def _(c):
    if "result" not in c.worker.ask("ping", {}, PING):
        raise Failed("ping was refused.", 'Answer ping with "result": {}.')


@check("unknown-method", "refuses a method it does not have with -32601")
def _(c):
    for method in ("no/such/method", "judge" if c.generator else "generate"):
        code(c.worker.ask(method, {}, PING), {-32601}, method, "Answer unknown methods with error -32601.")


@check("unknown-members", "ignores members and notifications it does not know")
def _(c):
    worker = Worker(c)
    worker.send("$/from/the/future", {"x": 1})
    if "result" not in worker.initialize(future={"a": [1, None]}):
        raise Failed("initialize with an unknown member was refused.", "Ignore members that you do not know.")
    worker.send("$/from/the/future", {"x": 1})
    worker.send("$/cancel", {"id": 987654})
    if "result" not in worker.ask("ping", {"future": True}, PING, trace="x"):
        raise Failed("ping with an unknown member was refused.", "Ignore members that you do not know.")


@check("bad-params", "refuses bad params with -32602")
def _(c):
    mend = "Check params before work; answer with -32602 and data.field."
    if c.generator:
        good = c.generate_params()
        task_with_input = next((task for task in c.tasks if INPUTS[task]), None)
        bad = [("an unknown task", {**good, "task": "whistle"}), ("too many inputs", {**good, "inputs": [{"name": "x", "midi": text(melody())}] * 3}), ("a seed that is text", {**good, "seed": "seven"}),
               ("count 0", {**good, "count": 0})]
        if task_with_input:
            bad.append(("no inputs", {**c.generate_params(task=task_with_input), "inputs": []}))
            bad.append(("an input that is no base64", {**c.generate_params(task=task_with_input), "inputs": [{"name": "x", "midi": "%%%"}] * INPUTS[task_with_input]}))
        for item in c.manifest.get("parameters", []):
            task = item.get("tasks", c.tasks)[0]
            bad.append((f"{item['name']} of the wrong type", c.generate_params(task=task, **{item["name"]: [] if item["type"] != "text" else 5})))
            if item["type"] in ("number", "integer"):
                bad.append((f"{item['name']} above its max", c.generate_params(task=task, **{item["name"]: item["max"] + 1})))
        method = "generate"
    else:
        bad = [("no midi", {}), ("midi that is a number", {"midi": 5}), ("midi that is no base64", {"midi": "%%%"})]
        method = "judge"
    for what, params in bad:
        code(c.worker.ask(method, params, c.limits["callSeconds"] + GRACE, what), {-32602} | ({-32002} if "base64" in what else set()), what, mend)
    return f"{len(bad)} tried"


def code(answer, allowed, what, mend):
    got = answer.get("error", {}).get("code")
    if got not in allowed:
        said = f"error {got}, {answer['error']['message']}" if got else "a result"
        raise Failed(f"To {what} it gives {said}; wanted is error {' or '.join(map(str, sorted(allowed)))}.", mend)


@check("malformed", "survives lines that are no frames")
def _(c):
    worker = c.fresh()
    answered = 0
    lines = [b"{not json", b"\xff\xfe\x00", b"[]", b"42", b"null", b'"text"', b'{"jsonrpc":"1.0","method":"ping","params":{}}', b'{"jsonrpc":"2.0"}', b"[" * 100_000, b'{"jsonrpc":"2.0","id":{},"method":"ping"}', b"", b"\r"]
    for line in lines:
        worker.raw(line + b"\n")
        worker.ask("ping", {}, PING, f"ping after the line {shown(line[:30].decode('latin-1'))}")
        if None in worker.pending:
            code(worker.wait(None, 0.1, "")[1], {-32700, -32600}, f"the line {shown(line[:30].decode('latin-1'))}", "Answer -32700 or -32600 with id null.")
            answered += 1
    return f"{answered} of {len(lines) - 2} answered with an error"


@check("split-frames", "reads frames that come in pieces, or several at once")
def _(c):
    worker = c.fresh()
    frame = json.dumps({"jsonrpc": "2.0", "id": 2, "method": "ping", "params": {"text": ODD}}, ensure_ascii=False).encode() + b"\r\n"
    worker.number = 2
    for at in range(0, len(frame), 7):  # cuts through characters of several bytes as well
        worker.raw(frame[at:at + 7])
        time.sleep(0.002)
    worker.wait(2, PING, "a ping in pieces")
    worker.number = 12
    worker.raw(b"".join(b'{"jsonrpc":"2.0","id":%d,"method":"ping","params":{}}\n' % number for number in range(3, 13)))
    for number in range(3, 13):
        worker.wait(number, PING, f"ping {number - 2} of 10 at once")


@check("huge-frames", "takes frames up to the limit, passes over longer ones")
def _(c):
    worker = c.fresh()
    worker.ask("ping", {"padding": "x" * (FRAME - 4096)}, 2 * PING, "a ping of nearly 8 MiB")
    worker.raw(b'{"jsonrpc":"2.0","id":77,"method":"ping","params":{"padding":"' + b"x" * (FRAME + 1024) + b'"}}\n')
    worker.ask("ping", {}, 2 * PING, "ping after a line that is too long")
    if None in worker.pending:
        code(worker.wait(None, 0.1, "")[1], {-32003, -32700, -32600}, "a line that is too long", "Answer -32003 with id null.")


@check("unicode", "takes odd Unicode")
def _(c):
    worker = c.fresh(host=ODD + "\u2028")
    tried = ["the host's name"]
    for item in c.manifest.get("parameters", []):
        if item["type"] == "text":
            value = ODD
            while utf16(value) > item.get("maxLength", 200):
                value = value[:-1]
            c.generate(worker, f"odd Unicode in {item['name']}", task=item.get("tasks", c.tasks)[0], **{item["name"]: value})
            tried.append(item["name"])
    for task in [task for task in c.tasks if INPUTS[task]][:1]:
        params = c.generate_params(task=task)
        params["inputs"][0]["name"] = ODD
        c.compositions(worker.ask("generate", params, c.limits["callSeconds"] + GRACE), 1, "odd Unicode in an input's name")
        tried.append("an input's name")
    return "in " + ", ".join(tried)


@check("tasks", "does every task with the defaults", "generator")
def _(c):
    for task in c.tasks:
        for count in (1, 3):
            c.generate(task=task, count=count, what=f"{task}, count {count}")
    return ", ".join(c.tasks)


@check("midi", "makes MIDI files that can be read, with notes", "generator")
def _(c):
    told = []
    for task in c.tasks:
        data = c.generate(task=task, what=task)[0]
        if len(data) > MIDI_BYTES:
            raise Failed(f"{task} made {len(data)} bytes.", f"{MIDI_BYTES} is the most.")
        notes = count_notes(data)
        if not notes:
            raise Failed(f"{task} made a file without notes.", "Raise an error instead, or compose some.")
        told.append(f"{task} {notes} notes in {len(data)} bytes")
    return "; ".join(told)


@check("parameters", "works at both ends of every parameter", "generator")
def _(c):
    declared = c.manifest.get("parameters", [])
    if not declared:
        raise NotApplicable("it declares no parameters")
    ends = {item["name"]: extremes(item) for item in declared}
    calls = [(item.get("tasks", c.tasks)[0], {item["name"]: value}) for item in declared for value in ends[item["name"]]]
    for task in c.tasks:
        own = [name for name in c.parameters(task)]
        calls += [(task, {name: ends[name][0] for name in own}), (task, {name: ends[name][-1] for name in own})]
    refused = []
    for task, values in calls:
        what = f"{task} with {shown(values)}"
        answer = c.worker.ask("generate", c.generate_params(task=task, **values), c.limits["callSeconds"] + GRACE, what)
        if clearly_refused(answer, ends):
            refused.append(what)
            continue
        for data in c.compositions(answer, 1, what):
            if not count_notes(data):
                raise Failed(f"{what} made a file without notes.", "Narrow the range in plugin.json, or make music there too.")
    if len(refused) * 2 > len(calls):
        raise Failed(f"{len(refused)} of {len(calls)} calls were refused, such as {refused[0]}.", "Narrow the ranges in plugin.json: what it allows should mostly work.")
    return f"{len(calls)} calls" + (f", {len(refused)} refused since values do not go together, such as {refused[0]}" if refused else "")


def clearly_refused(answer, names):
    """Values that are good alone but do not go together may be refused, if the answer names one of them."""
    error = answer.get("error", {})
    field = error["data"].get("field") if isinstance(error.get("data"), dict) else None
    return error.get("code") == -32602 and isinstance(field, str) and field.split(".")[-1] in names


def extremes(item):
    kind = item["type"]
    if kind in ("number", "integer"):
        step = item.get("step")
        top = item["min"] + math.floor((item["max"] - item["min"]) / step + 1e-9) * step if step else item["max"]
        return [item["min"], top]
    if kind == "choice":
        return [choice["value"] for choice in item["choices"]][:10]
    return [False, True] if kind == "switch" else ["", "x" * item.get("maxLength", 200)]


@check("determinism", "gives the same bytes for the same request")
def _(c):
    if c.manifest.get("deterministic") is False:
        raise NotApplicable('plugin.json says "deterministic": false')
    other = c.fresh()
    mend = "Use only the seed: no clock, no global randomness, no iteration over sets, nothing kept from the last call."
    for task in c.tasks or [None]:
        def made(worker):
            return c.generate(worker, task=task, seed=2 ** 53 - 1, count=2) if c.generator else c.judge(melody(8), worker)
        first = made(c.worker)
        c.generate(task=task, seed=99) if c.generator else c.judge(melody(4))
        if made(c.worker) != first:
            raise Failed(f"{task or 'judge'}: a second time it gives something else.", mend)
        if made(other) != first:
            raise Failed(f"{task or 'judge'}: a fresh process gives something else.", mend)
    return "twice, and in a fresh process"


@check("seeds", "different seeds give different music", "generator")
def _(c):
    task = next((task for task in ("compose", "continue", "accompany", "interpolate", "drumify", "humanize") if task in c.tasks), None)
    if not task:
        raise NotApplicable("editing may not need a seed")
    made = [c.generate(task=task, seed=seed)[0] for seed in (0, 1, 2, 3, 2 ** 31, 2 ** 53 - 1)]
    different = len(set(made))
    if different == 1:
        raise Failed(f"{task}: six seeds give one piece.", "Take randomness from the seed.")
    both = c.generate(task=task, seed=5, count=2)
    if c.manifest.get("deterministic") is not False and both[0] == both[1]:
        raise Failed(f"{task}: count 2 gives one piece twice.", "Derive a seed of its own for each of count.")
    return f"{task}: {different} pieces of {len(made)} seeds"


@check("cancel", "ends a call soon after $/cancel, and goes on")
def _(c):
    if not c.capabilities["cancel"]:
        raise NotApplicable("it says that it cannot; the host kills it instead")
    worker = c.fresh()
    number = c.long_call(worker)
    time.sleep(0.3)
    worker.send("$/cancel", {"id": number})
    cancelled = time.monotonic()
    try:
        when, answer = worker.wait(number, GRACE, f"a cancelled call (grace {GRACE:g} s)")
    except Failed as failed:
        raise Failed(str(failed), "Look at the cancelled flag at least once a second, and answer with -32001.") from None
    if "error" in answer and answer["error"]["code"] not in (-32001, -32003):
        raise Failed(f"The cancelled call answers {answer['error']['code']} {answer['error']['message']}", "Answer a cancelled call with -32001.")
    c.good_call(worker)
    if when < cancelled:
        return "it was done before it could be cancelled"
    return f"after {max(0, when - cancelled):.2f} s: {'-32001' if 'error' in answer else 'finished'}"


@check("ping-during-call", "answers ping while a call runs")
def _(c):
    worker = c.fresh()
    call, begun = c.long_call(worker), time.monotonic()
    time.sleep(0.05)
    ping = worker.request("ping", {})
    try:
        answered, _ = worker.wait(ping, PING, "ping during a call")
    except Failed as failed:
        raise Failed(str(failed), "Read standard input in a thread of its own.") from None
    done = worker.pending.get(call)
    worker.send("$/cancel", {"id": call})
    if done and done[0] <= answered and done[0] - begun > 0.5:
        raise Failed(f"The ping was answered only after the call, which took {done[0] - begun:.1f} s.", "Read standard input in a thread of its own.")
    return "the call was too short to tell" if done and done[0] <= answered else f"after {answered - begun - 0.05:.2f} s"


@check("progress", "progress never falls, and stays within its call")
def _(c):
    worker = c.fresh()
    params = c.generate_params(count=5) if c.generator else {"midi": text(melody(64))}
    number = worker.request("generate" if c.generator else "judge", params)
    answered, _ = worker.wait(number, c.limits["callSeconds"] * 5 + GRACE, "a call")
    worker.ask("ping", {}, PING)
    last, told = -1.0, [(when, frame["params"]) for when, frame in worker.notes if frame["method"] == "$/progress"]
    for when, params in told:
        if params.get("id") != number:
            raise Failed(f"Progress of {shown(params.get('id'))} while {number} ran.", "Put the request's id into params.id.")
        if params["fraction"] < last:
            raise Failed(f"Progress falls from {last} to {params['fraction']}.", "Tell the whole call's progress, over all of count.")
        if when > answered:
            raise Failed("Progress came after the answer.", "Stop telling before you answer.")
        last = params["fraction"]
    if told and not c.capabilities["progress"]:
        raise Failed("Progress came, but capabilities.progress is false.", "Say true.")
    return f"{len(told)} times"


@check("hard-inputs", "survives any file as input", "generator")
def _(c):
    task = next((task for task in c.tasks if INPUTS[task]), None)
    if not task:
        raise NotApplicable("no task takes a file")
    return hard(c, "generate", lambda data: {**c.generate_params(task=task), "inputs": [{"name": "x.mid", "midi": text(data)}] * INPUTS[task]})


@check("judgement", "gives a score from 0 to 100 with sound parts", "judge")
def _(c):
    result = c.judge(melody(16))
    c.judge(melody(64), what="judging 64 bars")
    return f"score {result['score']:g}, {len(result['breakdown'])} parts"


@check("excerpt", "judges eight bars, and fewer as they are", "judge")
def _(c):
    for bars in (8, 7, 4, 2):
        c.judge(melody(bars), what=f"judging {bars} bars")


@check("hard-files", "survives any file to judge", "judge")
def _(c):
    return hard(c, "judge", lambda data: {"midi": text(data)})


def hard(c, method, params):
    refused = 0
    files = hard_files()
    for what, data in files:
        answer = c.worker.ask(method, params(data), c.limits["callSeconds"] + GRACE, f"a file with {what}")
        if "error" in answer:
            code(answer, {-32002, -32602}, f"a file with {what}", "Refuse music that you cannot use with -32002 and data.reason.")
            refused += 1
        elif method == "judge":
            check_judgement(answer["result"], f"a file with {what}")
        else:
            for made in c.compositions(answer, 1, f"a file with {what}"):
                count_notes(made)
    c.good_call(c.worker)
    return f"{len(files)} files, {refused} refused"


@check("shutdown", "ends after shutdown with exit code 0")
def _(c):
    worker = c.fresh()
    c.good_call(worker)
    if "result" not in worker.ask("shutdown", {}, PING):
        raise Failed("shutdown was refused.", 'Answer shutdown with "result": {}, then end.')
    left = worker.ended(GRACE)
    if left != 0:
        raise Failed(f"{GRACE:g} s after shutdown it {'still runs' if left is None else f'has ended with exit code {left}'}.", "End with exit code 0; make threads that go on daemons.")


@check("end-of-input", "ends when the host is gone, even during a call")
def _(c):
    for during in (False, True):
        worker = c.fresh()
        if during:
            c.long_call(worker)
            time.sleep(0.1)
        worker.process.stdin.close()
        if worker.ended(GRACE) is None:
            raise Failed(f"{GRACE:g} s after the end of standard input it still runs{' its call' if during else ''}.", "End the process when standard input ends, whatever it is doing.")


@check("clean-stdout", "writes nothing but frames to standard output")
def _(c):
    if c.dirt:
        raise Failed(f"{c.dirt[0]}{f' (and {len(c.dirt) - 1} more)' if len(c.dirt) > 1 else ''}", "At the start dup(1), then dup2(2, 1); write frames to the duplicate only, each answer once.")


@check("memory", "keeps below the memory it declares")
def _(c):
    peak = max((worker.peak for worker in c.workers), default=0) / (1 << 20)
    if not peak:
        raise NotApplicable("this system does not tell")
    if peak > c.limits["memoryMb"]:
        raise Failed(f"It used {peak:.0f} MiB; limits.memoryMb is {c.limits['memoryMb']}.", "Raise limits.memoryMb, or use less.")
    return f"at most {peak:.0f} MiB of {c.limits['memoryMb']}"


# --- running them --------------------------------------------------------------------------------------------------------------

def run_all(checker, only, tell):
    rows, broken = [], ""
    for name, title, kind, function in CHECKS:
        if kind and kind != checker.manifest["kind"] or only and name not in only and name != "handshake":
            continue
        begun = time.monotonic()
        row = {"name": name, "title": title, "result": "pass", "detail": "", "mend": ""}
        try:
            if broken and name not in ("clean-stdout", "memory"):
                raise NotApplicable("it does not start")
            row["detail"] = function(checker) or ""
        except NotApplicable as why:
            row.update(result="not applicable", detail=str(why))
        except Failed as failed:
            row.update(result="fail", detail=str(failed), mend=failed.mend)
            broken = broken or (str(failed) if name == "handshake" else "")
            checker.current = None  # what comes next deserves a fresh process
        row["seconds"] = round(time.monotonic() - begun, 2)
        for worker in checker.workers:
            if worker is not checker.current:
                worker.kill()
        rows.append(row)
        tell(row)
    return rows


def print_row(row):
    mark = {"pass": "pass", "fail": "FAIL", "not applicable": "n/a "}[row["result"]]
    width = max(60, shutil.get_terminal_size((110, 24)).columns)
    print(f"{mark}  {row['name']:<17} {row['title']}", flush=True)
    for label, words in (("", row["detail"]), ("mend: ", row["mend"])):
        if words:
            clean = re.sub(r"[\x00-\x1f\x7f-\x9f]", "?", label + words)
            print(textwrap.fill(clean, width, initial_indent=" " * 24, subsequent_indent=" " * 24), flush=True)


def find_worker(given):
    if given:
        return os.path.abspath(given)
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    found = []
    for start in ("src/PluginWorker/bin", "src/EventHost/bin"):
        for at, _, names in os.walk(os.path.join(here, start)):
            found += [os.path.join(at, name) for name in names if name == "PluginWorker.dll" and os.path.exists(os.path.join(at, "PluginWorker.runtimeconfig.json"))]
    return max(found, key=os.path.getmtime, default=None)


def built(folder, manifest):
    """Where a .NET plugin lies: in the folder, or in the newest output of its build."""
    if not manifest or "assembly" not in manifest or os.path.exists(os.path.join(folder, manifest["assembly"])):
        return folder
    found = [at for at, _, names in os.walk(os.path.join(folder, "bin")) if "plugin.json" in names and manifest["assembly"] in names]
    return max(found, key=lambda at: os.path.getmtime(os.path.join(at, manifest["assembly"])), default=folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="the plugin's folder, with plugin.json")
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--worker", help="PluginWorker or PluginWorker.dll, for .NET plugins")
    parser.add_argument("--packages", help="the folder of packages that an organiser would prepare")
    parser.add_argument("--only", metavar="CHECK,CHECK", help="only these checks, after manifest and handshake")
    options = parser.parse_args()
    only = options.only.split(",") if options.only else []
    unknown = set(only) - {name for name, *_ in CHECKS}
    if unknown:
        parser.error(f"there is no check {', '.join(sorted(unknown))}; there are {', '.join(name for name, *_ in CHECKS)}")
    folder = os.path.abspath(options.folder)
    tell = (lambda row: None) if options.json else print_row
    manifest, faults = read_manifest(folder)
    first = {"name": "manifest", "title": "plugin.json is complete and right", "result": "pass", "detail": "", "mend": "", "seconds": 0}
    folder = built(folder, manifest)
    if not faults:
        needed = [manifest["assembly"]] if "assembly" in manifest else [word for word in manifest["command"] if re.search(r"\.(py|js|mjs|dll|exe|sh)$", word) or word == manifest["command"][0] and word not in ("python3", "dotnet", "node")]
        faults = [("$.assembly" if "assembly" in manifest else "$.command", f"There is no {name} in the folder.", "Build the plugin, or mend plugin.json.") for name in needed if not os.path.isfile(os.path.join(folder, name))]
    if faults:
        first.update(result="fail", detail=" ".join(f"{path}: {what}" for path, what, _ in faults), mend=" ".join(dict.fromkeys(mend for _, _, mend in faults)))
    worker = find_worker(options.worker)
    if not faults and "assembly" in manifest and not worker:
        print("A .NET plugin needs PluginWorker: build the host first, or give --worker PATH.", file=sys.stderr)
        return 2
    if not options.json:
        print(f"{manifest['name']} {manifest['version']}, a {manifest['kind']}\n" if manifest else f"{folder}\n")
    tell(first)
    rows = [first]
    if not faults:
        home = tempfile.mkdtemp(prefix="eventsuite check ")
        checker = Checker(folder, manifest, home, worker or "", os.path.abspath(options.packages) if options.packages else None)
        try:
            rows += run_all(checker, only, tell)
        finally:
            for one in checker.workers:
                one.kill()
            shutil.rmtree(home, ignore_errors=True)
    counts = {result: sum(row["result"] == result for row in rows) for result in ("pass", "fail", "not applicable")}
    if options.json:
        about = {name: manifest[name] for name in ("id", "version", "kind")} if manifest else None
        print(json.dumps({"folder": folder, "plugin": about, "checks": rows, "passed": counts["pass"], "failed": counts["fail"], "notApplicable": counts["not applicable"]}, indent=2))
    else:
        print(f"\n{counts['pass']} passed, {counts['fail']} failed, {counts['not applicable']} not applicable." + ("" if counts["fail"] or only else " A host will take it."))
    return 1 if counts["fail"] else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
