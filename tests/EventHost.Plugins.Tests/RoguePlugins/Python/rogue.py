"""A judge that does harm: python3 rogue.py DEED. Speaks the protocol by hand, so that it can break it."""
import json, os, socket, subprocess, sys, time

DEED = sys.argv[1]
OUT = sys.stdout.buffer
children = []


def send(message):
    OUT.write(json.dumps(message).encode() + b"\n")
    OUT.flush()


def answer(id, words, score=50):
    send({"jsonrpc": "2.0", "id": id, "result": {"score": score, "breakdown": [], "explanation": words}})


def reach(paths):
    """Which of the paths can be read or listed."""
    seen = []
    for path in paths:
        try:
            os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1)
            seen.append(path)
        except OSError:
            pass
    return seen


def start():
    if DEED == "silent-start":
        time.sleep(1000)
    if DEED == "fails-at-start":
        print("no such model: weights.bin", file=sys.stderr)
        sys.exit(7)


def nameless():
    file = open(os.path.join(os.environ["HOME"], "gone"), "wb", buffering=0)
    os.unlink(file.name)
    return file


def in_memory():
    return os.fdopen(os.memfd_create("hidden"), "wb", buffering=0)


def oddly_named():
    os.chdir(os.environ["HOME"])
    os.mkdir(b"\xff\xfe")
    return open(b"\xff\xfe/file", "wb", buffering=0)


def deeper(levels):
    os.chdir(os.environ["HOME"])
    for _ in range(levels):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)


def deep():
    deeper(40)
    return open("file", "wb", buffering=0)


def unlisted():
    os.chdir(os.environ["HOME"])
    os.mkdir("unlisted")
    os.chmod("unlisted", 0o300)
    return open("unlisted/file", "wb", buffering=0)


HIDING = {"nameless": nameless, "in-memory": in_memory, "oddly-named": oddly_named, "deep": deep, "unlisted": unlisted}


def hide(file, megabytes):
    for _ in range(megabytes):
        file.write(b"h" * (1 << 20))
    children.append(file)


def flood():
    while True:
        OUT.write(b'{"jsonrpc":"2.0","method":"log","params":{"level":"info","message":"again"}}\n' * 1000)


def judge(id, call):
    if DEED == "good":
        answer(id, f"pid {os.getpid()}, calls {call}, parent {os.getppid()}")
    elif DEED == "imports":
        import prepared_package
        answer(id, prepared_package.WORDS)
    elif DEED == "version":
        answer(id, open("version.txt").read())
    elif DEED == "slow-version":
        time.sleep(1.5)
        answer(id, open("version.txt").read())
    elif DEED in ("never-answers", "sleeps-through-cancel"):
        time.sleep(1000)
    elif DEED == "memory":
        hoard = []
        while True:
            hoard.append(bytearray(b"x") * (1 << 20))
    elif DEED == "children-memory":
        for _ in range(4):
            if os.fork() == 0:
                kept = bytearray(b"x") * (60 << 20)
                time.sleep(1000)
                sys.exit(len(kept))
        time.sleep(1000)
    elif DEED == "forks":
        for _ in range(60):
            if os.fork() == 0:
                time.sleep(1000)
        time.sleep(1000)
    elif DEED == "fork-bomb":
        while True:
            try:
                os.fork()
            except OSError:
                pass
    elif DEED == "floods-with-frames":
        flood()
    elif DEED == "floods-without-end":
        while True:
            OUT.write(b"x" * 65536)
    elif DEED == "floods-stderr":
        for _ in range(300):
            sys.stderr.write("y" * 65536)
        answer(id, "still here")
    elif DEED == "garbage":
        os.write(1, b"\xff\xfe native garbage\n")
        time.sleep(1000)
    elif DEED == "huge-frame":
        answer(id, "z" * (9 << 20))
    elif DEED == "dies-mid-answer":
        OUT.write(b'{"jsonrpc":"2.0","id":%d,"result":{"sco' % id)
        OUT.flush()
        print("I had enough", file=sys.stderr)
        sys.stderr.flush()
        os._exit(3)
    elif DEED == "closes-output":
        os.close(1)
        time.sleep(1000)
    elif DEED == "opens-socket":
        port = int(open("port.txt").read())
        try:
            socket.create_connection(("127.0.0.1", port), timeout=2).close()
            answer(id, "connected", 100)
        except OSError as e:
            answer(id, f"no network: {e}", 0)
    elif DEED == "reads-files":
        seen = reach(open("paths.txt").read().split("\n"))
        answer(id, "read: " + ", ".join(seen), len(seen))
    elif DEED == "leaves-children":
        subprocess.Popen(["sleep", "1000"], start_new_session=True)
        subprocess.Popen(["sleep", "1001"])
        answer(id, "two are left behind")
    elif DEED == "fills-scratch":
        with open(os.path.join(os.environ["HOME"], "big"), "wb") as file:
            while file.tell() < (64 << 20):
                file.write(b"s" * (1 << 20))
        time.sleep(1000)
    elif DEED in HIDING:
        hide(HIDING[DEED](), 32)
        time.sleep(1000)
    elif DEED == "leaves-odd-names":
        deeper(40)
        os.makedirs(b"\xff\xfe/\xfd")
        answer(id, "left")
    else:
        answer(id, "unknown deed")


def main():
    calls = 0
    start()
    for line in sys.stdin.buffer:
        message = json.loads(line)
        method, id = message.get("method"), message.get("id")
        if method == "initialize":
            send({"jsonrpc": "2.0", "id": id, "result": {"protocol": 2 if DEED == "wrong-version" else 1, "capabilities": {}}})
            if DEED == "floods-idle":
                flood()
            if DEED == "dies-idle":
                time.sleep(0.2)
                os._exit(9)
        elif method == "judge":
            calls += 1
            judge(id, calls)
        elif method in ("ping", "shutdown"):
            send({"jsonrpc": "2.0", "id": id, "result": {}})
            if method == "shutdown":
                return


main()
