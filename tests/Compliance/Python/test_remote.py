"""eventsuite_plugin.py --join against a host that drops connections, ends sessions and refuses."""
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import unittest

import fake_host
import tree

TOKEN = "team-token-7"
# The waits between attempts are a tenth of what they are in life; nothing else is changed.
DRIVER = """
import runpy, sys
sys.path.insert(0, {folder!r})
sys.argv = [{plugin!r}, *{options!r}]
import eventsuite_plugin
eventsuite_plugin._FIRST_WAIT, eventsuite_plugin._LONGEST_WAIT = 0.1, 0.5
runpy.run_path({plugin!r}, run_name="__main__")
"""
SLOW = """
import time
from eventsuite_plugin import Note, run
def generate(call):
    for step in range(call.seed):
        call.progress(step / call.seed, f"step {step}")
        time.sleep(0.01)
    return [Note(0, 1, 60)]
run(generate)
"""
GREETING = {"protocol": {"min": 1, "max": 1}, "host": {"name": "x", "version": "1"}, "limits": {"frameBytes": 8388608}}


class Remote(unittest.TestCase):
    def setUp(self):
        self.host = fake_host.FakeHost()
        self.addCleanup(self.host.close)

    def join(self, source=SLOW, url=None, token=TOKEN, folder=None, kept=None):
        folder = folder or tree.plugin_folder(self, source)
        if kept is not None:
            with open(os.path.join(folder, "join.json"), "w", encoding="utf-8") as file:
                file.write(kept)
        code = DRIVER.format(folder=folder, plugin=os.path.join(folder, "plugin.py"), options=["--join", *([url] if url else [])])
        environment = {**os.environ, "EVENTSUITE_PLUGIN_TOKEN": token, "no_proxy": "127.0.0.1"}
        self.process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
        self.said, self.lines = [], queue.Queue()
        reader = threading.Thread(target=self.listen, daemon=True)
        reader.start()
        self.reader = reader
        self.addCleanup(self.process.stdout.close)
        self.addCleanup(reader.join)
        self.addCleanup(self.process.wait)
        self.addCleanup(self.process.kill)

    def join_host(self, **how):
        self.join(url=self.host.url, **how)

    def listen(self):
        for line in self.process.stdout:
            self.said.append(line)
            self.lines.put(line)

    def until(self, words):
        """Waits for a line that it prints."""
        while words not in self.lines.get(timeout=15):
            pass

    def words(self):
        """All that it printed until its end."""
        self.process.wait(15)
        self.reader.join()
        return "".join(self.said)

    def greet(self):
        session = self.host.joined.get(timeout=15)
        self.host.send(id=1, method="initialize", params=GREETING)
        answer, _ = self.host.answer(1)
        self.assertEqual(1, answer["result"]["protocol"])
        return session

    def compose(self, number, steps=3):
        self.host.send(id=number, method="generate", params={"task": "compose", "inputs": [], "parameters": {}, "seed": steps, "count": 1})

    def composed(self, number):
        answer, progress = self.host.answer(number)
        self.assertIn("midi", answer["result"]["compositions"][0])
        return progress

    def ended(self):
        code = self.process.wait(15)
        return code

    def test_it_joins_composes_and_leaves(self):
        self.join_host(folder=os.path.join(tree.SAMPLES, "generator"))
        self.greet()
        self.host.send(id=2, method="generate", params={"task": "compose", "inputs": [], "parameters": {"bars": 8}, "seed": 4, "count": 2})
        answer, _ = self.host.answer(2)
        self.assertEqual(2, len(answer["result"]["compositions"]))
        self.assertEqual("motif-composer", self.host.sessions[0]["manifest"]["id"])
        self.assertEqual("eventsuite_plugin.py", self.host.sessions[0]["client"]["name"])
        self.assertTrue(all(authorization == f"Bearer {TOKEN}" for _, _, authorization in self.host.requests))
        self.process.send_signal(signal.SIGINT)
        self.assertIn("session-1", self.host.left.get(timeout=15))
        self.assertEqual(0, self.ended())
        self.assertIn("Joined as Motif Composer", self.words())
        self.assertIn("done in", self.words())
        self.assertNotIn(TOKEN, self.words())

    def test_a_dropped_connection_is_taken_up_again(self):
        self.join_host()
        self.greet()
        self.host.fail("GET", "drop", "drop", "drop")
        self.until("The connection broke")
        self.until("Connected again")
        self.compose(2)
        self.composed(2)
        self.assertEqual(1, len(self.host.sessions), "the session goes on")

    def test_an_answer_that_may_not_have_arrived_is_sent_again(self):
        self.join_host()
        self.greet()
        self.host.fail("POST frames", "drop after", "drop", (503, {"Retry-After": "0"}, b""))
        self.compose(2, steps=1)
        self.composed(2)
        self.composed(2)
        self.compose(3)
        self.composed(3)

    def test_when_the_session_is_gone_the_call_is_given_up_and_it_joins_again(self):
        self.join_host()
        self.greet()
        self.compose(2, steps=100_000)
        self.host.got.get(timeout=15)  # it has begun: progress came
        self.host.end_session()
        self.until("The host ended this session")
        self.until("given up")
        self.assertEqual("session-2", self.greet())
        self.compose(3)
        self.composed(3)
        self.assertNotIn(2, self.host.answered)

    def test_a_token_that_ends_stops_it_with_clear_words(self):
        self.join_host()
        self.greet()
        self.host.fail("GET", (401, {}, b""))
        self.assertEqual(1, self.ended())
        self.assertIn("does not accept this token", self.words())

    def test_a_busy_host_is_waited_for(self):
        busy = (503, {"Retry-After": "1", "Content-Type": "application/problem+json"}, b'{"title":"The host is starting."}')
        self.host.fail("POST sessions", busy, (429, {}, b""), (502, {}, b"<html>"))
        self.join_host()
        self.greet()
        self.assertEqual(1, len(self.host.sessions))
        self.until("The host is starting.")

    def test_a_refusal_is_told_whole_and_cannot_steer_the_terminal(self):
        problem = b'{"title":"This manifest cannot be used.","errors":[{"code":"x","message":"Is \\u001b[2Jmissing.","field":"$.license"}]}'
        self.host.fail("POST sessions", (400, {}, problem))
        self.join_host()
        self.assertEqual(1, self.ended())
        self.assertIn("This manifest cannot be used. $.license: Is  [2Jmissing.", self.words())

    def test_the_token_follows_no_redirect(self):
        other = fake_host.FakeHost()
        self.addCleanup(other.close)
        self.host.fail("POST sessions", (307, {"Location": other.url + "/api/v1/remote/sessions"}, b""))
        self.join_host()
        self.assertEqual(1, self.ended())
        self.assertIn("somewhere else", self.words())
        self.assertEqual([], other.requests)

    def test_without_an_address_join_json_says_where_and_by_which_token(self):
        self.join(token="", kept=json.dumps({"url": self.host.url + "/e/spring/plugins", "token": "kept-token"}))
        self.greet()
        self.assertEqual({"Bearer kept-token"}, {authorization for _, _, authorization in self.host.requests})

    def test_a_join_json_that_is_missing_or_broken_is_told(self):
        for kept, words in ((None, "There is no join.json"), ("{", "not as the event's page made it"), ('{"url": 7}', "not as the event's page made it"),
                            ('{"url": "ftp://x", "token": "t"}', "is no address"), (json.dumps({"url": self.host.url, "token": "a b"}), "That is no token")):
            with self.subTest(kept=kept):
                self.join(token="", kept=kept)
                self.assertEqual(1, self.ended())
                self.assertIn(words, self.words())

    def test_ping_and_cancel_arrive_during_a_call(self):
        self.join_host()
        self.greet()
        self.compose(2, steps=100_000)
        self.host.send(id=3, method="ping", params={})
        answer, _ = self.host.answer(3)
        self.assertEqual({}, answer["result"])
        self.host.send(method="$/cancel", params={"id": 2})
        answer, _ = self.host.answer(2)
        self.assertEqual(-32001, answer["error"]["code"])

    def test_progress_is_thinned_out(self):
        self.join_host()
        self.greet()
        self.compose(2, steps=150)
        progress = self.composed(2)
        # At least 1.5 seconds with a hundred steps a second; five a second may be told. A slow machine takes longer.
        self.assertGreater(len(progress), 2)
        self.assertLess(len(progress), 40)
        self.assertEqual(sorted(item["fraction"] for item in progress), [item["fraction"] for item in progress])

    def test_a_host_that_is_not_there_is_tried_again(self):
        gone = fake_host.FakeHost()
        url = gone.url
        gone.close()
        self.join(url=url)
        for _ in range(3):
            self.until("cannot be reached")
        self.process.send_signal(signal.SIGINT)
        self.assertEqual(0, self.ended())


if __name__ == "__main__":
    unittest.main()
