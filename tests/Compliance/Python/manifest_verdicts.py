"""Reads a JSON array of manifests (as text) from the file named, prints for each what the checker and the schema say."""
import importlib.util
import json
import os
import sys
import tempfile

import schema
import tree

spec = importlib.util.spec_from_file_location("check_plugin", os.path.join(tree.ROOT, "eng", "check-plugin.py"))
checker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(checker)
with open(os.path.join(tree.PROTOCOL, "plugin.schema.json"), encoding="utf-8") as file:
    PLUGIN = json.load(file)


def verdict(text):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "plugin.json"), "w", encoding="utf-8") as out:
            out.write(text)
        _, faults = checker.read_manifest(folder)
    try:
        by_schema = schema.faults(PLUGIN, json.loads(text), PLUGIN)
    except ValueError as error:
        by_schema = [str(error)]
    return {"checker": [" ".join(fault) for fault in faults], "schema": by_schema}


with open(sys.argv[1], encoding="utf-8") as given:
    print(json.dumps([verdict(text) for text in json.load(given)]))
