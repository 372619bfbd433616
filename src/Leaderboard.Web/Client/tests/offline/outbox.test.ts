import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Outbox } from "../../src/lib/offline/outbox";
import type { Answer } from "../../src/lib/offline/put-score";
import { MemoryRecords } from "../../src/lib/offline/record-store";
import type { Parcel } from "../../src/lib/offline/score-record";

const criteria = ["originality", "balance"];
const full = (n: number) => ({ values: { originality: n, balance: n }, comment: "" });

/** A host that keeps each key once, behind a connection that can fail before or after it. */
class Host {
  readonly kept = new Map<string, { entry: string; parcel: Parcel; revision: number }>();
  readonly calls: string[] = [];
  mode: "up" | "down" | "answer-lost" | Answer = "up";

  readonly send = (entry: string, parcel: Parcel): Promise<Answer> => {
    this.calls.push(parcel.key);
    if (this.mode === "down") return Promise.resolve({ kind: "unreachable" });
    if (typeof this.mode === "object") return Promise.resolve(this.mode);
    const revision = this.kept.get(parcel.key)?.revision ?? this.kept.size + 1;
    this.kept.set(parcel.key, { entry, parcel, revision });
    return Promise.resolve(this.mode === "up" ? { kind: "saved", revision } : { kind: "unreachable" });
  };
}

let host: Host;
let store: MemoryRecords;
let keys: number;
const open = (): Outbox => new Outbox(store, { criteria, send: host.send, newKey: () => `k${++keys}`, now: () => 1, random: () => 0 });

beforeEach(() => {
  vi.useFakeTimers();
  [host, store, keys] = [new Host(), new MemoryRecords(), 0];
});
afterEach(() => vi.useRealTimers());

describe("the outbox", () => {
  it("sends a burst of taps as one revision", async () => {
    const box = open();
    for (const n of [1, 2, 3]) await box.change("q/a", full(n));
    expect(box.stateOf("q/a")).toBe("waiting");
    await vi.runAllTimersAsync();
    expect([...host.kept.values()].map((k) => k.parcel.values["balance"])).toEqual([3]);
    expect([box.stateOf("q/a"), box.waiting, box.state]).toEqual(["saved", 0, "idle"]);
  });

  it("keeps everything while there is no connection and sends it once when it is back", async () => {
    const box = open();
    host.mode = "down";
    for (const id of ["a", "b", "c"]) await box.change(`q/${id}`, full(4));
    await vi.advanceTimersByTimeAsync(120_000);
    expect([box.waiting, box.state, host.kept.size]).toEqual([3, "offline", 0]);
    expect(host.calls.length).toBeLessThan(30);
    host.mode = "up";
    await box.flush();
    expect([host.kept.size, box.waiting, box.state]).toEqual([3, 0, "idle"]);
  });

  it("sends again under the same key when the answer was lost: the host counts it once", async () => {
    const box = open();
    host.mode = "answer-lost";
    await box.change("q/a", full(4));
    await box.flush();
    host.mode = "up";
    await box.flush();
    expect(host.calls).toEqual(["k1", "k1"]);
    expect(host.kept.size).toBe(1);
  });

  it("settles what may have arrived before it sends something newer", async () => {
    const box = open();
    host.mode = "answer-lost";
    await box.change("q/a", full(4));
    await box.flush();
    await box.change("q/a", full(5));
    host.mode = "up";
    await box.flush();
    expect(host.calls).toEqual(["k1", "k1", "k2"]);
    expect(box.record("q/a").saved).toMatchObject({ revision: 2, values: { originality: 5 } });
  });

  it("goes on after the page was loaded anew", async () => {
    host.mode = "down";
    const before = open();
    await before.change("q/a", full(4));
    await before.flush();
    before.stop();
    host.mode = "up";
    const after = open();
    await after.load();
    expect(after.waiting).toBe(1);
    await after.flush();
    expect([after.waiting, host.kept.size]).toEqual([0, 1]);
  });

  it("stops when the judge is signed out, and keeps the scores", async () => {
    const box = open();
    host.mode = { kind: "signed-out" };
    await box.change("q/a", full(4));
    await vi.advanceTimersByTimeAsync(600_000);
    expect([box.state, box.waiting, host.calls.length]).toEqual(["signed-out", 1, 1]);
    host.mode = "up";
    await box.flush();
    expect([box.state, box.waiting]).toEqual(["idle", 0]);
  });

  it("shows what the host refused, sends the rest, and sends it anew under another key when asked", async () => {
    const box = open();
    await box.change("q/a", full(4));
    await box.change("q/b", full(4));
    host.mode = { kind: "refused", status: 409, messages: ["Qualifiers is over."] };
    await box.flush();
    expect([box.refused, box.record("q/a").refused?.messages]).toEqual([2, ["Qualifiers is over."]]);
    host.mode = "up";
    await box.retry("q/a");
    expect([box.refused, box.stateOf("q/a"), new Set(host.calls).size]).toEqual([1, "saved", 3]);
  });

  it("waits as long as a busy host asks", async () => {
    const box = open();
    host.mode = { kind: "unreachable", waitMs: 60_000 };
    await box.change("q/a", full(4));
    await box.flush();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(host.calls.length).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(host.calls.length).toBe(2);
  });

  it("of two tabs sends a score twice but it counts once", async () => {
    const [one, two] = [open(), open()];
    await one.change("q/a", full(4));
    await two.load();
    await Promise.all([one.flush(), two.flush()]);
    expect(host.kept.size).toBe(1);
    expect([one.stateOf("q/a"), two.stateOf("q/a")]).toEqual(["saved", "saved"]);
  });

  it("keeps in the page what the device could not keep, also when it can again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const box = open();
    const update = vi.spyOn(store, "update").mockRejectedValueOnce(new DOMException("full", "QuotaExceededError"));
    Object.defineProperty(store, "lasting", { value: true });
    await box.change("q/a", full(4));
    expect([box.lasting, box.waiting]).toEqual([false, 1]);
    await box.change("q/b", full(3));
    expect([box.lasting, box.waiting]).toEqual([false, 2]);
    await box.load();
    await box.flush();
    expect([box.lasting, host.kept.size, box.stateOf("q/a")]).toEqual([true, 2, "saved"]);
    expect((await store.all()).map((r) => r.saved?.values["balance"])).toEqual(expect.arrayContaining([3, 4]));
    update.mockRestore();
  });

  it("goes on with what it knows where the device's database is gone", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const box = open();
    vi.spyOn(store, "all").mockRejectedValue(new DOMException("Connection to Indexed Database server lost.", "UnknownError"));
    vi.spyOn(store, "update").mockRejectedValue(new DOMException("closing", "InvalidStateError"));
    await box.load();
    await box.change("q/a", full(4));
    await box.load();
    await box.flush();
    expect([box.lasting, host.kept.size, box.stateOf("q/a")]).toEqual([false, 1, "saved"]);
  });

  it("sends what the device neither keeps nor refuses", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const box = open();
    vi.spyOn(store, "all").mockReturnValue(new Promise(() => undefined));
    vi.spyOn(store, "update").mockReturnValue(new Promise(() => undefined));
    void box.load();
    void box.change("q/a", full(4));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([box.lasting, host.kept.size, box.stateOf("q/a")]).toEqual([false, 1, "saved"]);
  });

  it("knows at once what was given, though the device takes its time", async () => {
    const box = open();
    const first = box.change("q/a", { values: { originality: 4 }, comment: "" });
    expect([box.record("q/a").values, box.stateOf("q/a")]).toEqual([{ originality: 4 }, "open"]);
    await first;
    expect(box.stateOf("q/a")).toBe("draft");
  });

  it("sends with a flush what was given just before it: the page may be closed in the next moment", async () => {
    const { update } = store;
    vi.spyOn(store, "update").mockImplementationOnce(async (...all) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return update.apply(store, all);
    });
    const box = open();
    void box.change("q/a", full(4));
    const flushing = box.flush();
    await vi.advanceTimersByTimeAsync(50);
    await flushing;
    expect(host.kept.size).toBe(1);
  });

  it("sends what became complete since the event dropped a criterion", async () => {
    const before = new Outbox(store, { criteria: [...criteria, "dropped"], send: host.send, newKey: () => `k${++keys}` });
    await before.change("q/a", full(4));
    expect(before.stateOf("q/a")).toBe("draft");
    const after = open();
    await after.load();
    await after.adopt([{ id: "q/a", score: null }]);
    await after.flush();
    expect([after.stateOf("q/a"), host.kept.size]).toEqual(["saved", 1]);
  });

  it("begins with short pauses again after the host has answered", async () => {
    const box = open();
    host.mode = "down";
    await box.change("q/a", full(4));
    await box.change("q/b", full(4));
    await vi.advanceTimersByTimeAsync(120_000);
    host.mode = { kind: "refused", status: 409, messages: ["no"] };
    box.addEventListener("change", () => { if (box.refused > 0) host.mode = "down"; });
    await box.flush();
    const { length } = host.calls;
    await vi.advanceTimersByTimeAsync(300);
    expect(host.calls.length).toBe(length + 1);
  });

  it("plans nothing more after it was stopped", async () => {
    const box = open();
    host.mode = "down";
    await box.change("q/a", full(4));
    const flushing = box.flush();
    box.stop();
    await flushing;
    expect(vi.getTimerCount()).toBe(0);
  });

  it("sends a change made while another is on its way", async () => {
    const box = open();
    await box.change("q/a", full(4));
    const flushing = box.flush();
    await box.change("q/a", full(5));
    await flushing;
    await vi.runAllTimersAsync();
    expect(box.record("q/a").saved?.values["balance"]).toBe(5);
    expect(box.waiting).toBe(0);
  });
});
