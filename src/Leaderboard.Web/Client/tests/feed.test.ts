import { describe, expect, it, vi } from "vitest";
import { BoardFeed, type Connection, type FeedParts } from "../src/board/feed";
import type { BoardSnapshot } from "../src/board/snapshot";

const board = (epoch: number, version: number, category = "main"): BoardSnapshot => ({
  event: "spring", title: "Spring", category, round: "finals", roundName: "Finals", epoch, version,
  publishedAt: "2026-03-14T15:00:00Z", frozen: false, total: 0, entries: [],
});

/** A hub whose connections tests open, feed and close by hand. */
class FakeHub implements Connection {
  static refuse = 0;
  handlers = new Map<string, (value: never) => void>();
  close: () => void = () => undefined;
  asked = 0;
  constructor(readonly answer: BoardSnapshot | null) {}
  async start(): Promise<void> {
    if (FakeHub.refuse-- > 0) throw new Error("refused");
  }
  async stop(): Promise<void> { this.close(); }
  async invoke<T>(): Promise<T> { this.asked++; return this.answer as T; }
  on(method: string, handler: (value: never) => void): void { this.handlers.set(method, handler); }
  onclose(handler: () => void): void { this.close = handler; }
  push(method: string, value: unknown): void { this.handlers.get(method)?.(value as never); }
}

function setUp(answers: (BoardSnapshot | null)[], more: Partial<FeedParts> = {}) {
  const seen: string[] = [];
  const waits: number[] = [];
  const hubs: FakeHub[] = [];
  FakeHub.refuse = 0;
  const feed = new BoardFeed({
    slug: "spring",
    connect: async () => { const hub = new FakeHub(answers[hubs.length] ?? null); hubs.push(hub); return hub; },
    onSnapshot: (snapshot) => seen.push(`${snapshot.epoch}.${snapshot.version}`),
    onState: (state) => seen.push(state),
    onNotice: (notice) => seen.push(notice.text),
    wait: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
    ...more,
  });
  return { feed, seen, waits, hubs };
}

/** Lets everything that waits for promises run. */
const settle = async (): Promise<void> => { for (let i = 0; i < 40; i++) await Promise.resolve(); };

describe("BoardFeed", () => {
  it("asks once, takes what is newer and ignores what is not", async () => {
    const { feed, seen, hubs } = setUp([board(1, 5)]);
    void feed.start();
    await settle();
    for (const snapshot of [board(1, 6), board(1, 6), board(1, 5), board(1, 8), board(1, 7), board(2, 1)]) hubs[0]!.push("Board", snapshot);
    await feed.stop();
    expect(seen).toEqual(["connecting", "live", "1.5", "1.6", "1.8", "2.1"]);
    expect(hubs[0]!.asked).toBe(1);
  });

  it("comes back after a loss, at its own moment, and asks once more", async () => {
    const { feed, seen, waits, hubs } = setUp([board(1, 5), board(1, 9)]);
    void feed.start();
    await settle();
    hubs[0]!.close();
    await settle();
    await feed.stop();
    expect(seen).toEqual(["connecting", "live", "1.5", "reconnecting", "live", "1.9"]);
    expect(hubs[1]!.asked).toBe(1);
    expect(waits).toEqual([375, 2_000]);
  });

  it("tries again and again while the server is away, ever slower up to a bound", async () => {
    const { feed, seen, waits } = setUp([]);
    FakeHub.refuse = 30;
    void feed.start();
    while (FakeHub.refuse > 0) await settle();
    await settle();
    await feed.stop();
    expect(waits.length).toBeGreaterThanOrEqual(30);
    expect(Math.max(...waits)).toBe(15_000);
    expect(seen.at(-1)).toBe("live");
  });

  it("does not draw again what the page was drawn with", async () => {
    const { seen, hubs } = setUp([board(7, 3)]);
    const known = new BoardFeed({
      slug: "spring", connect: async () => { const hub = new FakeHub(board(7, 3)); hubs.push(hub); return hub; },
      onSnapshot: () => seen.push("drawn"), onState: () => undefined, onNotice: () => undefined,
    }, { epoch: "7", version: 3, round: "finals" });
    void known.start();
    await settle();
    await known.stop();
    expect(seen).toEqual([]);
  });

  it("does not go back to the round of before when the answer comes after the first push", async () => {
    const { feed, seen, hubs } = setUp([{ ...board(1, 9), round: "qualifiers" }]);
    const late = vi.spyOn(FakeHub.prototype, "invoke").mockImplementationOnce(function (this: FakeHub) {
      this.push("Board", board(1, 1));
      return Promise.resolve(this.answer as never);
    });
    void feed.start();
    await settle();
    await feed.stop();
    late.mockRestore();
    expect([hubs.length, seen]).toEqual([1, ["connecting", "1.1", "live"]]);
  });

  it("leaves aside a push that the whole board, fetched meanwhile, has overtaken", async () => {
    const { feed, seen, hubs } = setUp([board(1, 5)]);
    void feed.start();
    await settle();
    feed.know(board(1, 7));
    for (const version of [6, 7, 8]) hubs[0]!.push("Board", board(1, version));
    await feed.stop();
    expect(seen).toEqual(["connecting", "live", "1.5", "1.8"]);
  });

  it("leaves other categories to other boards, and passes news on", async () => {
    const { feed, seen, hubs } = setUp([board(1, 1)], { accepts: (snapshot) => snapshot.category === "main" });
    void feed.start();
    await settle();
    hubs[0]!.push("Board", board(1, 2, "audience"));
    hubs[0]!.push("Notice", { kind: "agenda", text: "15 minutes later" });
    await feed.stop();
    expect(seen).toEqual(["connecting", "live", "1.1", "15 minutes later"]);
  });
});
