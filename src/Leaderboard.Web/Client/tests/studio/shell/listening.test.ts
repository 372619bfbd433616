// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import { newDocument } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import { Listening } from "../../../src/studio/shell/generate/listening";
import { MemoryProjects } from "../../../src/studio/shell/keep/project-store";
import { Studio } from "../../../src/studio/shell/work/studio";
import type { AudioOut } from "../../../src/studio/sound/audio-out";
import { SoundEngine } from "../../../src/studio/sound/sound-engine";
import { FakeOut } from "../sound/fakes";
import { FakeHost } from "./fake-host";
import { addNote } from "./notes";

const tune = toMidi(addNote(newDocument()));
let out: FakeOut;
let studio: Studio;
let listening: Listening;

beforeEach(() => {
  out = new FakeOut();
  studio = new Studio(new FakeHost("spring"), new MemoryProjects(), new SoundEngine(out as unknown as AudioOut, { start: () => undefined, stop: () => undefined }), "somebody");
  listening = new Listening(studio);
});

it("pressed again before the browser let it sound it does not begin", async () => {
  listening.toggle("one", tune);
  listening.toggle("one", tune);
  out.allow();
  await out.ready;
  await Promise.resolve();
  expect([listening.sounding, studio.engine.playing]).toEqual([undefined, false]);
});

it("put away before the browser let it sound the piece is what plays next", async () => {
  const load = vi.spyOn(studio.engine, "load");
  listening.toggle("one", tune);
  listening.stop();
  out.allow();
  await out.ready;
  await Promise.resolve();
  expect([listening.sounding, studio.engine.playing]).toEqual([undefined, false]);
  expect(load).toHaveBeenLastCalledWith(studio.document);
});

it("plays the one that was chosen last, and the piece comes back when it ends", async () => {
  out.allow();
  listening.toggle("one", tune);
  listening.toggle("two", tune);
  await out.ready;
  await Promise.resolve();
  expect([listening.sounding, studio.engine.playing]).toEqual(["two", true]);
  const load = vi.spyOn(studio.engine, "load");
  studio.engine.stop();
  expect(listening.sounding).toBeUndefined();
  expect(load).toHaveBeenLastCalledWith(studio.document);
});
