"""The schemas: they take what is right (the transcripts, every plugin.json, the document's examples), and refuse what is not."""
import glob
import json
import os
import re
import unittest

import schema
import transcripts
import tree


def load(name):
    with open(os.path.join(tree.PROTOCOL, name), encoding="utf-8") as file:
        return json.load(file)


MESSAGES, PLUGIN = load("messages.schema.json"), load("plugin.schema.json")


class Messages(unittest.TestCase):
    def test_every_recorded_frame_is_valid(self):
        for path in transcripts.all_files():
            methods = {}
            for line in transcripts.read(path):
                frame = line.get("frame")
                if not frame:
                    continue
                self.assertEqual([], schema.faults(MESSAGES, frame, MESSAGES), path)
                if "method" in frame and "id" in frame:
                    methods[frame["id"]] = frame["method"]
                if "result" in frame:
                    name = {"initialize": "initializeResult", "generate": "generateResult", "judge": "judgeResult"}.get(methods[frame["id"]], "emptyResult")
                    self.assertEqual([], schema.faults(MESSAGES["$defs"][name], frame["result"], MESSAGES), path)

    def test_wrong_frames_are_not(self):
        for frame in (
            {"jsonrpc": "2.0", "id": 1, "method": "generate", "params": {"task": "whistle", "inputs": [], "parameters": {}, "seed": 1, "count": 1}},
            {"jsonrpc": "2.0", "id": 1, "method": "generate", "params": {"task": "compose", "inputs": [], "parameters": {}, "seed": 2 ** 53, "count": 1}},
            {"jsonrpc": "2.0", "id": 1, "method": "judge", "params": {}},
            {"jsonrpc": "2.0", "id": 1, "error": {"code": 5, "message": "x"}},
            {"jsonrpc": "2.0", "id": 1, "result": {}, "error": {"code": -32603, "message": "x"}},
            {"jsonrpc": "2.0", "method": "$/progress", "params": {"id": 1, "fraction": 1.5}},
            {"jsonrpc": "1.0", "id": 1, "method": "ping", "params": {}},
            {"id": 1}, [], 5,
        ):
            self.assertNotEqual([], schema.faults(MESSAGES, frame, MESSAGES), frame)

    def test_the_documents_examples_are_valid(self):
        with open(os.path.join(tree.ROOT, "docs", "plugin-protocol.md"), encoding="utf-8") as file:
            text = file.read()
        examples = [json.loads(block) for block in re.findall(r"```json\n(\{.*?\})\n```", text, re.S) if '"jsonrpc"' in block]
        examples += [json.loads(line[2:]) for line in text.splitlines() if line.startswith(("→ {", "← {"))]
        examples += [json.loads(inline) for inline in re.findall(r'`(\{"jsonrpc".*?\})`(?:[ ,|]|$)', text)]
        self.assertGreater(len(examples), 14)
        for example in examples:
            whole = json.loads(json.dumps(example).replace("\\u2026", ""))  # strings that are cut for the reader
            self.assertEqual([], schema.faults(MESSAGES, whole, MESSAGES), example)


class Manifests(unittest.TestCase):
    def test_every_manifest_of_the_repository_is_valid(self):
        found = [path for top in ("plugins", "samples/plugins") for path in glob.glob(os.path.join(tree.ROOT, top, "**", "plugin.json"), recursive=True)
                 if not re.search(r"[/\\](bin|obj|templates)[/\\]", path)]
        self.assertGreater(len(found), 1)
        for path in found:
            with open(path, encoding="utf-8-sig") as file:
                self.assertEqual([], schema.faults(PLUGIN, json.load(file), PLUGIN), path)

    def test_the_documents_manifest_is_valid(self):
        with open(os.path.join(tree.ROOT, "docs", "plugin-protocol.md"), encoding="utf-8") as file:
            block = re.search(r"```json\n(\{\n  \"id\".*?\n\})\n```", file.read(), re.S).group(1)
        self.assertEqual([], schema.faults(PLUGIN, json.loads(block), PLUGIN))


if __name__ == "__main__":
    unittest.main()
