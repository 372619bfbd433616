"""Where things are, and small helpers of these tests."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
SAMPLES = os.path.join(ROOT, "samples", "plugins", "python")
PROTOCOL = os.path.join(ROOT, "docs", "plugin-protocol")

MANIFEST = {
    "id": "little-test", "name": "Little Test", "version": "1.0.0", "kind": "generator", "protocol": {"min": 1, "max": 1},
    "description": "For tests.", "authors": ["The EventSuite authors"], "license": "MIT", "command": ["python3", "plugin.py"], "tasks": ["compose"],
}


def plugin_folder(test, source, **manifest):
    """A folder with a plugin of this source, that goes when the test ends."""
    folder = tempfile.mkdtemp(prefix="little plugin ")
    test.addCleanup(shutil.rmtree, folder, True)
    shutil.copy(os.path.join(SAMPLES, "eventsuite_plugin.py"), folder)
    with open(os.path.join(folder, "plugin.json"), "w", encoding="utf-8") as file:
        json.dump({**MANIFEST, **manifest}, file)
    with open(os.path.join(folder, "plugin.py"), "w", encoding="utf-8") as file:
        file.write(source)
    return folder


class Stdio:
    """A plugin's process, spoken to line by line."""

    def __init__(self, test, folder):
        self.process = subprocess.Popen([sys.executable, "plugin.py"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        test.addCleanup(self.close)

    def send(self, frame):
        self.raw(json.dumps({"jsonrpc": "2.0", **frame}).encode())

    def raw(self, line):
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def answer(self):
        """The next answer; progress and log are passed over. None at the end."""
        for line in self.process.stdout:
            frame = json.loads(line)
            if "method" not in frame:
                return frame
        return None

    def ask(self, number, method, params):
        self.send({"id": number, "method": method, "params": params})
        return self.answer()

    def initialize(self):
        return self.ask(1, "initialize", {"protocol": {"min": 1, "max": 1}})

    def close(self):
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except OSError:
                pass  # what was still to be written to a process that is gone
