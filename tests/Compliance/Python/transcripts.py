"""Records and replays the conversations in docs/plugin-protocol/transcripts.

python3 transcripts.py --record   asks the samples anew and writes their answers; look at the difference before you commit.
"""
import glob
import json
import os
import subprocess
import sys

import tree

FOLDER = os.path.join(tree.PROTOCOL, "transcripts")


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def replay(lines):
    """The same conversation with the answers that the plugin gives now."""
    folder = os.path.join(tree.ROOT, lines[0]["plugin"])
    process = subprocess.Popen([sys.executable, "plugin.py"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    heard = [lines[0]]
    try:
        for line in lines[1:]:
            if line.get("to") == "plugin":
                heard.append(line)
                if line.get("end"):
                    process.stdin.close()
                else:
                    data = line["raw"].encode() if "raw" in line else compact(line["frame"]).encode()
                    process.stdin.write(data + b"\n")
                    process.stdin.flush()
            elif "exit" in line:
                heard.append({"from": "plugin", "exit": process.wait(10)})
            else:
                heard.append({"from": "plugin", "frame": answer(process)})
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            pipe.close()
    return heard


def answer(process):
    for line in process.stdout:
        frame = json.loads(line)
        if "method" not in frame:
            return frame
    return None


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def all_files():
    return sorted(glob.glob(os.path.join(FOLDER, "*.ndjson")))


if __name__ == "__main__" and sys.argv[1:] == ["--record"]:
    for one in all_files():
        told = replay(read(one))
        with open(one, "w", encoding="utf-8", newline="\n") as out:
            out.writelines(compact(line) + "\n" for line in told)
        print(f"{os.path.basename(one)}: {len(told)} lines")
