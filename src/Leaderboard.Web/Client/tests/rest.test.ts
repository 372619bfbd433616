import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RestFetcher } from "../src/board/rest";
import type { BoardEntry, BoardSnapshot } from "../src/board/snapshot";

const entry = (id: string): BoardEntry => ({ id, rank: 1, name: id, title: id, points: 1 });
const board = (epoch: number, version: number, rows: number): BoardSnapshot => ({
  event: "spring", title: "Spring", category: "main", round: "finals", roundName: "Finals", epoch, version,
  publishedAt: "2026-03-14T15:00:00Z", frozen: false, total: 3, entries: ["a", "b", "c"].slice(0, rows).map(entry),
});

let shown: string[];
let answers: (() => Promise<Response>)[];
let asked: number;
let rest: RestFetcher;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  [shown, answers, asked] = [[], [], 0];
  rest = new RestFetcher("spring", (b) => shown.push(`${b.epoch}.${b.version}`), () => (asked++, (answers.shift() ?? (() => Promise.resolve(new Response(null, { status: 304 }))))()));
});
afterEach(() => void vi.useRealTimers());

const gives = (whole: BoardSnapshot) => (): Promise<Response> => Promise.resolve(new Response(JSON.stringify(whole), { headers: { ETag: `"${whole.version}"` } }));

describe("the rest of a board", () => {
  it("is fetched once when rows are missing, and not when none are", async () => {
    answers = [gives(board(1, 5, 3))];
    rest.note(board(1, 5, 1));
    await vi.advanceTimersByTimeAsync(60_000);
    rest.note(board(1, 6, 3));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked, shown]).toEqual([1, ["1.5"]]);
  });

  it("is not that of a host that is gone", async () => {
    let give: (answer: Response) => void = () => undefined;
    answers = [() => new Promise((resolve) => { give = resolve; }), gives(board(2, 1, 3))];
    rest.note(board(1, 9, 1));
    await vi.advanceTimersByTimeAsync(10_000);
    rest.note(board(2, 1, 1));
    give(await gives(board(1, 9, 3))());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual(["2.1"]);
  });

  it("is asked for again when an answer does not come", async () => {
    answers = [() => new Promise(() => undefined), gives(board(1, 5, 3))];
    rest.note(board(1, 5, 1));
    await vi.advanceTimersByTimeAsync(120_000);
    expect([asked, shown]).toEqual([2, ["1.5"]]);
  });

  it("is not asked for any more after it was stopped in between", async () => {
    answers = [() => Promise.reject(new TypeError("Failed to fetch"))];
    rest.note(board(1, 5, 1));
    await vi.advanceTimersToNextTimerAsync();
    rest.stop();
    let give: (answer: Response) => void = () => undefined;
    const other = new RestFetcher("spring", () => shown.push("shown"), () => new Promise((resolve) => { give = resolve; }));
    other.note(board(1, 5, 1));
    await vi.advanceTimersToNextTimerAsync();
    other.stop();
    give(await gives(board(1, 5, 3))());
    await vi.advanceTimersByTimeAsync(0);
    expect([shown, vi.getTimerCount()]).toEqual([[], 0]);
  });
});
