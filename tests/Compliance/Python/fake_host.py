"""A host's remote interface for tests: hands out frames, keeps what comes, and can misbehave on the wire."""
import http.server
import json
import queue
import sys
import threading


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A plugin that is killed leaves broken connections behind; anything else is a fault of the test."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class FakeHost:
    def __init__(self):
        self.lock = threading.Lock()
        self.sessions, self.current = [], None  # bodies of joins, and the name of the session that lives
        self.requests = []  # (method, path, authorization)
        self.out, self.got, self.left = queue.Queue(), queue.Queue(), queue.Queue()
        self.joined = queue.Queue()
        self.answered = []  # ids, in the order of the answers
        self.faults = {}  # "POST sessions", "GET", "POST frames" -> list of things to do instead, in order
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                host.handle(self, "GET")

            def do_POST(self):
                host.handle(self, "POST frames" if self.path.endswith("/frames") else "POST sessions")

            def do_DELETE(self):
                host.handle(self, "DELETE")

            def log_message(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def fail(self, where, *what):
        """Instead of the next answers: "drop" (close without a word), "drop after" (take it, then close), or (status, headers, body)."""
        with self.lock:
            self.faults.setdefault(where, []).extend(what)

    def end_session(self):
        self.current = None
        self.out.put(None)

    def handle(self, request, where):
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        self.requests.append((request.command, request.path, request.headers.get("Authorization")))
        with self.lock:
            waiting = self.faults.get(where)
            fault = waiting.pop(0) if waiting else None
        if fault == "drop":
            request.close_connection = True
            return
        if isinstance(fault, tuple):
            self.reply(request, *fault)
            return
        if where == "POST sessions":
            self.sessions.append(json.loads(body))
            self.current = f"session-{len(self.sessions)}"
            self.reply(request, 201, {}, json.dumps({"session": self.current, "pollSeconds": 1, "frameBytes": 8388608}).encode())
            self.joined.put(self.current)
        elif f"/sessions/{self.current}" not in request.path:
            self.reply(request, 410, {}, b"")
        elif where == "GET":
            self.give(request)
        elif where == "POST frames":
            for line in body.splitlines():
                frame = json.loads(line)
                self.answered += [frame["id"]] if "id" in frame else []
                self.got.put(frame)
            if fault == "drop after":
                request.close_connection = True
            else:
                self.reply(request, 204, {}, b"")
        else:
            self.reply(request, 204, {}, b"")
            self.left.put(request.path)

    def give(self, request):
        try:
            frame = self.out.get(timeout=1)
        except queue.Empty:
            self.reply(request, 204, {}, b"")
            return
        if frame is None:
            self.reply(request, 410, {}, b"")
        else:
            self.reply(request, 200, {"Content-Type": "application/x-ndjson"}, json.dumps(frame).encode() + b"\n")

    @staticmethod
    def reply(request, status, headers, body):
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        if status != 204:
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def send(self, **frame):
        self.out.put({"jsonrpc": "2.0", **frame})

    def answer(self, number, seconds=15):
        """The answer to a request, and the progress that came before it."""
        progress = []
        while True:
            frame = self.got.get(timeout=seconds)
            if frame.get("method") == "$/progress":
                progress.append(frame["params"])
            elif frame.get("id") == number:
                return frame, progress
