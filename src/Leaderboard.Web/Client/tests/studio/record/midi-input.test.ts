// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { HeldKeys } from "../../../src/studio/record/held-keys";
import { MidiInput } from "../../../src/studio/record/midi-input";
import { keyMessage } from "../../../src/studio/record/midi-message";

afterEach(() => vi.unstubAllGlobals());

class FakeInput {
  readonly id = "1";
  readonly name = "Little Keys";
  state = "connected";
  onmidimessage: ((event: { data: Uint8Array; timeStamp: number }) => void) | null = null;

  say(timeStamp: number, ...data: number[]): void {
    this.onmidimessage?.({ data: new Uint8Array(data), timeStamp });
  }
}

function browser(secure: boolean, request?: () => Promise<unknown>): void {
  vi.stubGlobal("isSecureContext", secure);
  vi.stubGlobal("navigator", request ? { requestMIDIAccess: request } : {});
}

function access(...inputs: FakeInput[]) {
  const target = new EventTarget();
  return Object.assign(target, { inputs: new Map(inputs.map((input) => [input.id, input])) });
}

const nobody = new HeldKeys({ down: () => undefined, up: () => undefined });

it.each([
  ["needs-https", false, undefined],
  ["not-supported", true, undefined],
  ["refused", true, () => Promise.reject(new DOMException("no", "NotAllowedError"))],
  ["failed", true, () => Promise.reject(new DOMException("no", "InvalidStateError"))],
  ["no-keyboard", true, () => Promise.resolve(access())],
] as const)("says in words when it is not possible: %s", async (kind, secure, request) => {
  browser(secure, request);
  const state = await new MidiInput(nobody).open();
  expect(state.kind).toBe(kind);
  expect(state.words).toMatch(/\.$/);
});

it("hears a keyboard, with the time of the key and not of the page", async () => {
  const [input, told] = [new FakeInput(), [] as unknown[]];
  browser(true, () => Promise.resolve(access(input)));
  const midi = new MidiInput(new HeldKeys({ down: (...key) => told.push(["down", ...key]), up: (...key) => told.push(["up", ...key]) }));
  expect(await midi.open()).toEqual({ kind: "ready", words: "Play on Little Keys." });
  input.say(10, 0x90, 60, 100);
  input.say(20, 0xb0, 64, 127);
  input.say(30, 0x90, 60, 0);
  input.say(40, 0x93, 62, 1);
  input.say(50, 0x83, 62, 64);
  expect(told).toEqual([["down", 60, 100, 10], ["up", 60, 30], ["down", 62, 1, 40], ["up", 62, 50]]);
  midi.close();
  expect(input.onmidimessage).toBeNull();
});

it("finds a keyboard that is plugged in later", async () => {
  const found = access();
  browser(true, () => Promise.resolve(found));
  const midi = new MidiInput(nobody);
  await midi.open();
  found.inputs.set("1", new FakeInput());
  found.dispatchEvent(new Event("statechange"));
  expect(midi.state.kind).toBe("ready");
});

it("takes nothing but keys for keys", () => {
  for (const data of [[], [0x90], [0x90, 60], [0x90, 200, 90], [0x90, 60, 128], [0xf8, 0, 0], [0xe0, 0, 64]]) expect(keyMessage(data)).toBeUndefined();
  expect(keyMessage(undefined)).toBeUndefined();
});

it("lets the keyboards go that the browser gives after it was closed", async () => {
  const keys = new FakeInput();
  let give: (value: unknown) => void = () => undefined;
  browser(true, () => new Promise((resolve) => { give = resolve; }));
  const midi = new MidiInput(nobody);
  const opening = midi.open();
  midi.close();
  give(access(keys));
  await opening;
  expect([keys.onmidimessage, midi.state.kind]).toEqual([null, "off"]);
});

it("asks the browser once, however often it is pressed meanwhile", async () => {
  const request = vi.fn(() => Promise.resolve(access(new FakeInput())));
  browser(true, request);
  const midi = new MidiInput(nobody);
  await Promise.all([midi.open(), midi.open()]);
  expect(request).toHaveBeenCalledTimes(1);
});
