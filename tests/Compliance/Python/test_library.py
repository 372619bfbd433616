"""eventsuite_plugin.py: music, calls, and standard output kept clean."""
import base64
import os
import random
import subprocess
import sys
import tempfile
import unittest

import tree

sys.path.insert(0, tree.SAMPLES)
import eventsuite_plugin as lib  # noqa: E402


class Music(unittest.TestCase):
    def test_what_is_written_is_read(self):
        chance = random.Random(1)
        for _ in range(200):
            ends, notes = {}, []
            for _ in range(chance.randrange(1, 60)):
                pitch, channel = chance.randrange(128), chance.randrange(16)
                start = ends.get((pitch, channel), 0) + chance.randrange(0, 1000) / 480
                length = chance.randrange(1, 2000) / 480
                ends[pitch, channel] = start + length
                notes.append(lib.Note(start, length, pitch, chance.randrange(1, 128), channel))
            song = lib.Song(notes, tempo=chance.randrange(40, 200), meter=(chance.randrange(1, 13), chance.choice((2, 4, 8))), programs={3: 7})
            read = lib.read_midi(lib.write_midi(song))
            ticks = [[(round(n.start * 480), round((n.start + n.length) * 480), *n[2:]) for n in s.notes] for s in (song, read)]
            self.assertEqual(sorted(ticks[0]), sorted(ticks[1]))
            self.assertAlmostEqual(song.tempo, read.tempo, 3)
            self.assertEqual(song.meter, read.meter)

    def test_a_key_struck_again_ends_first(self):
        song = lib.Song([lib.Note(0, 4, 60), lib.Note(1, 1, 60), lib.Note(1, 0, 62)])
        self.assertEqual([(0, 1, 60), (1, 1 / 480, 62), (1, 1, 60)], [note[:3] for note in lib.read_midi(lib.write_midi(song)).notes])

    def test_broken_files_are_told_and_nothing_worse(self):
        chance = random.Random(2)
        good = lib.write_midi(lib.Song([lib.Note(beat / 2, 0.4, 60 + beat % 9) for beat in range(64)]))
        outcomes = set()
        for _ in range(5000):
            data = bytearray(good)
            for _ in range(chance.randrange(1, 6)):
                data[chance.randrange(len(data))] = chance.choice((0, 0x7f, 0x80, 0xff, chance.randrange(256)))
            data = bytes(data[:chance.randrange(len(data))] if chance.random() < 0.3 else data)
            try:
                song = lib.read_midi(data)
                song.bars(1, 8), song.bars(10 ** 6, 8)
                outcomes.add("read")
            except lib.MusicError as error:
                outcomes.add(str(error)[:20])
        self.assertGreater(len(outcomes), 5)
        self.assertIn("read", outcomes)

    def test_notes_that_cannot_be_written_are_named(self):
        for note in (lib.Note(-1, 1, 60), lib.Note(0, 1, 128), lib.Note(0, 1, 60, 0), lib.Note(0, 1, 60, 80, 16), lib.Note(float("nan"), 1, 60)):
            with self.assertRaises(ValueError):
                lib.write_midi([note])

    def test_bars_follow_the_meters(self):
        notes = [lib.Note(beat, 1, 60 + beat) for beat in range(20)]
        song = lib.Song(notes, meters=[(0.0, (4, 4)), (8.0, (3, 4))])
        self.assertEqual([0, 4, 8, 11, 14], [song.bar_start(bar) for bar in range(1, 6)])
        self.assertEqual([68, 69, 70, 71, 72, 73], [note.pitch for note in song.bars(3, 2).notes])
        self.assertEqual((3, 4), song.bars(3, 2).meter)
        self.assertEqual(0, song.bars(3, 2).notes[0].start)


class Addresses(unittest.TestCase):
    def test_what_people_paste(self):
        for pasted, host in (("https://a.example", "https://a.example"), ("a.example", "https://a.example"), ("http://10.0.0.5:5000/", "http://10.0.0.5:5000"),
                             ("https://a.example/e/got-talent/plugins", "https://a.example"), ("https://a.example/contest/e/x", "https://a.example/contest")):
            self.assertEqual(host, lib.host_of(pasted))
        for bad in ("ftp://a.example", "https://", "https://user@a.example"):
            with self.assertRaises(SystemExit):
                lib.host_of(bad)


class Serving(unittest.TestCase):
    GOOD = "from eventsuite_plugin import Note, Song, run\n"

    def test_prints_before_imports_and_from_below_reach_standard_error_only(self):
        plugin = tree.Stdio(self, tree.plugin_folder(self, self.GOOD + """
import os
print("loading")
def generate(call):
    print("composing")
    os.write(1, b"from native code")
    os.system("echo from a child; read x < /dev/stdin && echo $x")
    return [Note(0, 1, 60)]
run(generate)
"""))
        self.assertEqual(1, plugin.initialize()["result"]["protocol"])
        answer = plugin.ask(2, "generate", {"task": "compose", "inputs": [], "parameters": {}, "seed": 1, "count": 1})
        self.assertTrue(base64.b64decode(answer["result"]["compositions"][0]["midi"]).startswith(b"MThd"))
        plugin.send({"id": 3, "method": "shutdown", "params": {}})
        self.assertEqual({}, plugin.answer()["result"])
        self.assertEqual(0, plugin.process.wait(5))
        told = plugin.process.stderr.read()
        for words in (b"loading", b"composing", b"from native code", b"from a child"):
            self.assertIn(words, told)

    def test_what_a_function_raises_becomes_an_answer(self):
        plugin = tree.Stdio(self, tree.plugin_folder(self, self.GOOD + """
from eventsuite_plugin import MusicError
import sys
def generate(call):
    if call.seed == 1: raise MusicError("Too sad.")
    if call.seed == 2: sys.exit("no")
    if call.seed == 3: return []
    if call.seed == 4: raise MemoryError()
    if call.seed == 5: return [Note(0, 1, 600)]
    if call.seed == 6: return b"x" * 5000000
    if call.seed == 7: raise ValueError("half \\ud800 a pair")
    return Song([Note(0, 1, 60)])
run(generate)
"""))
        plugin.initialize()
        codes = []
        for seed in range(9):
            answer = plugin.ask(seed + 2, "generate", {"task": "compose", "inputs": [], "parameters": {}, "seed": seed, "count": 1})
            self.assertEqual(seed + 2, answer["id"])
            codes.append(answer.get("error", {}).get("code", 0))
        self.assertEqual([0, -32002, -32603, -32603, -32003, -32603, -32603, -32603, 0], codes)

    def test_it_ends_with_its_host_even_when_the_function_does_not_look(self):
        plugin = tree.Stdio(self, tree.plugin_folder(self, self.GOOD + """
def generate(call):
    while True: pass
run(generate)
"""))
        plugin.initialize()
        plugin.send({"id": 2, "method": "generate", "params": {"task": "compose", "inputs": [], "parameters": {}, "seed": 1, "count": 1}})
        plugin.process.stdin.close()
        self.assertEqual(0, plugin.process.wait(5))

    def test_each_of_count_has_chance_of_its_own(self):
        plugin = tree.Stdio(self, tree.plugin_folder(self, self.GOOD + """
def generate(call):
    return [Note(0, 1, call.random.randrange(128)) for _ in range(8)]
run(generate)
"""))
        plugin.initialize()
        params = {"task": "compose", "inputs": [], "parameters": {}, "seed": 1, "count": 3}
        first = plugin.ask(2, "generate", params)["result"]
        self.assertEqual(3, len({item["midi"] for item in first["compositions"]}))
        self.assertEqual(first, plugin.ask(3, "generate", params)["result"])


class AtHome(unittest.TestCase):
    def test_trying_composes_and_judges(self):
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "out.mid")
            made = self.program("generator", "--try", out, "--seed", "5", "--set", "mood=dark", "--set", "bars=8")
            self.assertIn("notes", made.stdout)
            judged = self.program("judge", "--try", out)
            self.assertIn('"score"', judged.stdout)
            refused = self.program("generator", "--try", out, "--set", "bars=900", good=False)
            self.assertIn("from 4 to 64", refused.stderr)

    def program(self, sample, *options, good=True):
        done = subprocess.run([sys.executable, os.path.join(tree.SAMPLES, sample, "plugin.py"), *options], capture_output=True, text=True, timeout=60)
        self.assertEqual(0 if good else 1, done.returncode, done.stderr)
        return done


if __name__ == "__main__":
    unittest.main()
