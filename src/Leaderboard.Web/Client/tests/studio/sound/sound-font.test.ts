import { expect, it } from "vitest";
import { Channels } from "../../../src/studio/sound/sound-font/channels";
import { fetchSoundFont, mostBytes, soundFontAddress } from "../../../src/studio/sound/sound-font/fetch-sound-font";
import { isCompressed } from "../../../src/studio/sound/sound-font/is-compressed";
import { NoteQueue } from "../../../src/studio/sound/sound-font/note-queue";

const note = (id: number, pitch = 60) => ({ id, channel: 0, pitch, velocity: 90 });
const told = (queue: NoteQueue, until: number) => queue.take(until).map(({ on, at, note: { id } }) => `${on ? "on" : "off"} ${id} ${at}`);

it("gives what is due in order, keys up before keys down of the same moment", () => {
  const queue = new NoteQueue();
  queue.on(note(2), 1);
  queue.on(note(1), 0);
  queue.off(1, 1);
  queue.off(2, 3);
  expect(told(queue, 0)).toEqual([]);
  expect(told(queue, 2)).toEqual(["on 1 0", "off 1 1", "on 2 1"]);
  expect(told(queue, 9)).toEqual(["off 2 3"]);
  expect(told(queue, 99)).toEqual([]);
});

it("changes an end until it is due, and never ends before it begins", () => {
  const queue = new NoteQueue();
  queue.on(note(1), 1);
  queue.off(1, 2);
  queue.off(1, 5);
  expect(told(queue, 4)).toEqual(["on 1 1"]);
  queue.off(1, 0);
  expect(told(queue, 4.1)).toEqual(["off 1 1"]);
});

it("takes back what has not begun, and ends what has", () => {
  const queue = new NoteQueue();
  queue.on(note(1), 1);
  queue.on(note(2), 5);
  told(queue, 2);
  queue.cancel(1);
  queue.cancel(2);
  queue.cancel(3);
  expect(told(queue, 9)).toEqual(["off 1 1"]);
});

it("gives every track a channel of its own, drums the tenth of sixteen", () => {
  const channels = new Channels();
  expect(Array.from({ length: 11 }, (_, i) => channels.of(`t${i}`, false))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11]);
  expect([channels.of("d1", true), channels.of("d2", true)]).toEqual([9, 25]);
  expect(channels.of("t3", false)).toBe(3);
  expect(channels.of("t3", true)).toBe(41);
  expect(channels.of("new", false)).toBe(3);
  channels.free("t0");
  expect(channels.get("t0")).toBeUndefined();
  expect(channels.of("last", false)).toBe(0);
});

const answer = (response: Response) => fetchSoundFont(undefined, (address) => Promise.resolve(address === soundFontAddress ? response : Response.error()));

it("takes the host's file, and says in words why there is none", async () => {
  expect(await answer(new Response(new Uint8Array(5)))).toMatchObject({ file: expect.objectContaining({ byteLength: 5 }) });
  expect(await answer(new Response(null, { status: 404 }))).toEqual({ none: "The host has no SoundFont." });
  expect(await answer(new Response(null, { status: 503 }))).toEqual({ none: "The host could not give its SoundFont (503)." });
  expect(await answer(new Response("", { headers: { "Content-Length": String(mostBytes + 1) } }))).toEqual({ none: "The host's SoundFont is too large to fetch (40 MB)." });
  expect(await fetchSoundFont(undefined, () => Promise.reject(new Error("no network")))).toEqual({ none: "The SoundFont could not be fetched: no network" });
});

it("asks for nothing when the page says that there is none, or one that is too large", async () => {
  const never = () => Promise.reject(new Error("asked"));
  expect(await fetchSoundFont(null, never)).toEqual({ none: "The host has no SoundFont." });
  expect(await fetchSoundFont({ address: "/font", bytes: 148_398_306 }, never)).toEqual({ none: "The host's SoundFont is too large to fetch (142 MB)." });
  expect(await fetchSoundFont({ address: "/font", bytes: 9 }, (address) => Promise.resolve(new Response(String(address))))).toHaveProperty("file");
});

it("knows compressed samples by the version", () => {
  const font = (major: number) => new TextEncoder().encode(`RIFF0000sfbkLIST0000INFOifil0000${String.fromCharCode(major)}`.padEnd(80)).buffer as ArrayBuffer;
  expect([font(2), font(3), new ArrayBuffer(3), new ArrayBuffer(9000)].map(isCompressed)).toEqual([false, true, false, false]);
});
