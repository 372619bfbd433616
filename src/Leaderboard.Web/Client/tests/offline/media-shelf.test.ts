import { expect, it, vi } from "vitest";
import { MediaShelf, nextFew, type ShelfOptions } from "../../src/lib/offline/media-shelf";
import { MemoryMedia } from "../../src/lib/offline/media-store";

const tracks = (n: number): string[][] => Array.from({ length: n }, (_, i) => [`/a/${i}`]);

function shelf(options: ShelfOptions = {}, answer: (url: string) => Response = () => new Response("0123456789")) {
  const asked: string[] = [];
  const media = new MemoryMedia();
  const fetcher = ((url: string) => { asked.push(url); return Promise.resolve(answer(url)); }) as typeof fetch;
  return { asked, media, shelf: new MediaShelf(media, { fetcher, ...options }) };
}

it("fetches in the order of hearing and nothing twice", async () => {
  const { asked, shelf: s } = shelf();
  expect(await s.stock(tracks(4))).toMatchObject({ ready: 4, total: 4 });
  await s.stock(tracks(4).reverse());
  expect(asked).toEqual(["/a/0", "/a/1", "/a/2", "/a/3"]);
});

it("fetches only the next few where data is to be spared", async () => {
  const { asked, shelf: s } = shelf({ saveData: true });
  expect(await s.stock(tracks(10))).toMatchObject({ ready: nextFew, stopped: "saving" });
  expect(asked.length).toBe(nextFew);
});

it("keeps within its budget and gives up what is heard last", async () => {
  const { media, shelf: s } = shelf({ budget: 35 });
  expect(await s.stock(tracks(10))).toMatchObject({ ready: 3, stopped: "full" });
  await s.stock([["/a/9"], ...tracks(9)]);
  expect([...(await media.sizes()).keys()].sort()).toEqual(["/a/0", "/a/1", "/a/9"]);
});

it("says when the device is full", async () => {
  const { media, shelf: s } = shelf();
  media.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  expect(await s.stock(tracks(3))).toMatchObject({ ready: 0, stopped: "full" });
});

it("goes on past a track that is still being rendered, and stops without network", async () => {
  const { shelf: s } = shelf({}, (url) => (url === "/a/1" ? new Response("", { status: 503 }) : new Response("x")));
  expect(await s.stock(tracks(3))).toMatchObject({ ready: 2, pending: 1 });
  const away = shelf({}, () => { throw new TypeError("Failed to fetch"); });
  expect(await away.shelf.stock(tracks(3))).toMatchObject({ ready: 0, stopped: "unreachable" });
});

it("does not ask for what is being rendered at every step of the judge", async () => {
  let now = 0;
  const { asked, shelf: s } = shelf({ now: () => now }, () => new Response("", { status: 503 }));
  await s.stock(tracks(3));
  await s.stock(tracks(3));
  expect(asked.length).toBe(3);
  now = 60_000;
  expect(await s.stock(tracks(3))).toMatchObject({ pending: 3 });
  expect(asked.length).toBe(6);
});

it("keeps what was under way when the judge went on, and fetches it once", async () => {
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  const fetcher = ((url: string) => { asked.push(url); return new Promise((give) => answers.set(url, () => give(new Response("0123456789")))); }) as typeof fetch;
  const media = new MemoryMedia();
  const s = new MediaShelf(media, { fetcher });
  const runs = [s.stock([["/a/0"], ["/a/1"]]), s.stock([["/a/1"], ["/a/0"]]), s.stock([["/a/0"], ["/a/2"]])];
  for (const url of ["/a/0", "/a/2"]) {
    await vi.waitFor(() => expect(asked).toContain(url));
    answers.get(url)!();
  }
  expect(await runs[2]).toMatchObject({ ready: 2, total: 2 });
  expect(asked).toEqual(["/a/0", "/a/2"]);
});

it("gives up a file of which nothing comes any more, and is there for the next call", async () => {
  vi.useFakeTimers();
  try {
    const stalled = (): Response => new Response(new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(3)) }));
    let first = true;
    const { shelf: s } = shelf({}, () => { const answer = first ? stalled() : new Response("x"); first = false; return answer; });
    const run = s.stock(tracks(1));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await run).toMatchObject({ ready: 0, stopped: "unreachable" });
    expect(await s.stock(tracks(1))).toMatchObject({ ready: 1 });
  } finally {
    vi.useRealTimers();
  }
});

it("drops what is on no list any more", async () => {
  const { media, shelf: s } = shelf();
  await s.stock(tracks(3));
  await s.stock([["/a/1"]]);
  expect([...(await media.sizes()).keys()]).toEqual(["/a/1"]);
});

it("hears a kept track without network", async () => {
  const { media, shelf: s } = shelf();
  await s.stock(tracks(1));
  const offline = new MediaShelf(media, { fetcher: () => Promise.reject(new TypeError("Failed to fetch")) });
  expect((await offline.load("/a/0")).size).toBe(10);
  await expect(offline.load("/a/1")).rejects.toThrow();
});
