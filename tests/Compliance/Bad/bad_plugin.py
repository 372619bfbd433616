"""A plugin written from docs/plugin-protocol.md alone, that can be told to do one thing badly: python3 bad_plugin.py KIND FAULT

With the fault "none" it does everything right. Each other fault must be caught by the check that is for it.
"""
import base64
import hashlib
import json
import os
import sys
import threading
import time

KIND, FAULT = sys.argv[1], sys.argv[2]
OUT = sys.stdout.buffer if FAULT == "prints" else os.fdopen(os.dup(1), "wb")
if FAULT != "prints":
    os.dup2(2, 1)
LOCK, CANCELLED = threading.Lock(), set()
STORE = []


def write(frame):
    with LOCK:
        OUT.write(json.dumps({"jsonrpc": "2.0", **frame}).encode() + b"\n")
        OUT.flush()


class Refused(Exception):
    def __init__(self, code, message="No.", **data):
        super().__init__(message)
        self.code, self.data = code, data


def lines():
    source = sys.stdin.buffer
    if FAULT == "blocks":
        while True:
            data = os.read(0, 65536)
            if not data:
                return
            yield data
    size = 65536 if FAULT == "short-lines" else 8 * 1024 * 1024
    while True:
        line = source.readline(size)
        if not line:
            return
        if len(line) == size and not line.endswith(b"\n") and FAULT != "short-lines":
            while not source.readline(1 << 20).endswith(b"\n"):
                pass
            write({"id": None, "error": {"code": -32003, "message": "Too long."}})
        else:
            yield line


def parse(line):
    try:
        return json.loads(line.decode("ascii" if FAULT == "ascii" else "utf-8"))
    except (ValueError, RecursionError):
        if FAULT in ("dies-on-garbage", "ascii", "blocks"):
            os._exit(1)
        write({"id": None, "error": {"code": -32700, "message": "No JSON."}})
        return None


def take(frame):
    if not isinstance(frame, dict) or frame.get("jsonrpc") != "2.0" or not isinstance(frame.get("method"), str) or not isinstance(frame.get("id", 0), int):
        write({"id": None, "error": {"code": -32600, "message": "No request."}})
        return
    method, number, params = frame["method"], frame.get("id"), frame.get("params", {})
    if number is None:
        if method == "$/cancel":
            CANCELLED.add(params["id"])
        return
    if FAULT == "strict-members" and set(params) & {"future"}:
        write({"id": number, "error": {"code": -32602, "message": "What is future?"}})
    elif method in ("generate", "judge") and method == KIND:
        work = threading.Thread(target=call, args=(number, params), daemon=True)
        work.start()
        if FAULT == "one-thread":
            work.join()
    else:
        answer(number, lambda: at_once(method, params))


def at_once(method, params):
    if method == "ping":
        if FAULT == "no-ping":
            raise Refused(-32601)
        return {}
    if method == "shutdown":
        threading.Timer(0.1, os._exit, (3 if FAULT == "wrong-exit" else 0,)).start()
        return {}
    if method == "initialize":
        return initialize(params)
    if FAULT == "silent":
        raise Silence()
    raise Refused(-32601)


class Silence(Exception):
    pass


def initialize(params):
    if FAULT == "slow-start":
        time.sleep(3)
    if FAULT == "dies-at-start":
        os._exit(1)
    if FAULT == "greedy":
        STORE.append(bytearray(b"x" * (150 << 20)))
    if not params["protocol"]["min"] <= 1 <= params["protocol"]["max"] and FAULT != "any-version":
        raise Refused(-32010, supported={"min": 1, "max": 1})
    capabilities = {"tasks": ["compose", "continue"] if KIND == "generate" else [], "progress": True, "cancel": True}
    if FAULT == "other-tasks":
        capabilities["tasks"] = ["drumify"]
    if FAULT == "no-capabilities":
        return {"protocol": 1}
    return {"protocol": 2 if FAULT == "wrong-protocol" else 1, "capabilities": capabilities}


def answer(number, work):
    try:
        write({"id": number, "result": work()})
    except Refused as refused:
        write({"id": number, "error": {"code": refused.code, "message": str(refused), "data": refused.data}})
    except Silence:
        pass
    if FAULT == "answers-twice":
        write({"id": number, "result": {}})


def call(number, params):
    answer(number, lambda: generate(number, params) if KIND == "generate" else judge(number, params))


def checked(number, params):
    if FAULT == "no-checks":
        return
    if params.get("task") not in ("compose", "continue") or len(params["inputs"]) != (params["task"] == "continue"):
        raise Refused(-32602, field="task")
    if not isinstance(params.get("seed"), int) or not 1 <= params.get("count", 0) <= 100:
        raise Refused(-32602, field="seed")
    bars = params["parameters"].get("bars", 4)
    if not isinstance(bars, int) or not 1 <= bars <= 16:
        raise Refused(-32602, field="parameters.bars")
    if not isinstance(params["parameters"].get("word", ""), str):
        raise Refused(-32602, field="parameters.word")


def music(given, field="midi"):
    try:
        data = base64.b64decode(given, validate=True)
    except (TypeError, ValueError):
        raise Refused(-32602, field=field) from None
    if data[:4] != b"MThd" or b"\x90" not in data:
        if FAULT == "dies-on-music":
            os._exit(1)
        raise Refused(-32002, reason="No notes.")
    return data


def generate(number, params):
    checked(number, params)
    bars, count = params["parameters"].get("bars", 4), params["count"]
    if FAULT == "breaks-at-max" and bars == 16:
        raise Refused(-32603)
    if FAULT == "refuses-most" and params["parameters"] != {"bars": 4, "word": ""}:
        raise Refused(-32602, field="parameters.bars")
    if params["inputs"]:
        music(params["inputs"][0]["midi"])
    if FAULT in ("deaf", "one-thread") and count == 100:
        time.sleep(4)
    made = []
    for index in range(count - (FAULT == "one-less" and count > 1)):
        for _ in range(100 if count == 100 else 1):
            if number in CANCELLED:
                raise Refused(-32001)
            time.sleep(0.001)
        fraction = (count - index) / count if FAULT == "falls" else index / count
        write({"method": "$/progress", "params": {"id": number, "fraction": fraction}})
        seed = f"{0 if FAULT == 'one-piece' else params['seed']} {index} {params['parameters']}{params['task']}"
        if FAULT == "clock":
            seed += str(time.time_ns())
        made.append({"midi": base64.b64encode(song(seed, bars)).decode()})
    return {"compositions": made}


def song(seed, bars):
    pitches = hashlib.sha256(seed.encode("utf-8", "replace")).digest()
    body = b"".join(bytes((0, 0x90, 48 + pitches[beat % 32] % 36, 80, 0x83, 0x60, 0x80, 48 + pitches[beat % 32] % 36, 0)) for beat in range(bars * 4))
    body += b"" if FAULT == "broken-midi" else b"\x00\xff\x2f\x00"
    return b"MThd\0\0\0\6\0\0\0\1\x01\xe0MTrk" + len(body).to_bytes(4, "big") + body


def judge(number, params):
    data = music(params.get("midi"))
    if FAULT == "wants-eight" and len(data) < len(song("", 8)):
        raise Refused(-32002, reason="Fewer than eight bars.")
    value = 120 if FAULT == "score-120" else (time.time_ns() % 100 if FAULT == "moody" else len(data) % 101)
    weight = 0 if FAULT == "no-weight" else 1
    return {"score": value, "breakdown": [{"name": "Length", "value": min(100, value), "weight": weight, "sentence": "By its length."}], "explanation": "Long is long."}


if FAULT == "prints":
    print("Loading the model ...", flush=True)
for received in lines():
    if received.strip():
        parsed = parse(received)
        if parsed is not None or received.strip() == b"null":
            take(parsed)
if FAULT == "stays":
    time.sleep(30)
os._exit(0)
