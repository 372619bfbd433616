// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { newDocument } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import EsKeys from "../../../src/studio/record/es-keys";
import EsRecorder from "../../../src/studio/record/es-recorder";
import { MemoryProjects } from "../../../src/studio/shell/keep/project-store";
import { RecordPanel } from "../../../src/studio/shell/record/record-panel";
import { Studio } from "../../../src/studio/shell/work/studio";
import type { AudioOut } from "../../../src/studio/sound/audio-out";
import { SoundEngine } from "../../../src/studio/sound/sound-engine";
import { FakeHost } from "../shell/fake-host";
import { addNote } from "../shell/notes";
import { FakeOut } from "../sound/fakes";

const tune = toMidi(addNote(newDocument()));
let studio: Studio;
let panel: RecordPanel;
let recorder: EsRecorder;

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  Element.prototype.scrollTo = () => undefined;
  customElements.define("es-keys", EsKeys);
  customElements.define("es-recorder", EsRecorder);
});

beforeEach(async () => {
  const out = new FakeOut();
  out.allow();
  studio = new Studio(new FakeHost("spring"), new MemoryProjects(), new SoundEngine(out as unknown as AudioOut, { start: () => undefined, stop: () => undefined }), "team07");
  studio.add({ kind: "imported", label: "Tune", midi: tune });
  panel = new RecordPanel(studio);
  document.body.append(panel.element);
  panel.open();
  recorder = panel.element.querySelector("es-recorder")!;
  await vi.waitFor(() => expect(recorder.keys.isConnected).toBe(true));
});
afterEach(() => {
  panel.element.remove();
  studio.close();
});

const press = (word: string): void => [...recorder.querySelectorAll("button")].find((button) => button.textContent?.includes(word))!.click();

async function play(pitch = 60): Promise<void> {
  press("Record");
  await vi.waitFor(() => expect(studio.engine.playing).toBe(true));
  recorder.keys.dispatchEvent(new CustomEvent("note-on", { detail: { pitch, velocity: 90, at: 10_000 } }));
  recorder.keys.dispatchEvent(new CustomEvent("note-off", { detail: { pitch, velocity: 0, at: 10_500 } }));
}

it("a take ends when the sound is stopped, by whatever stops it", async () => {
  await play();
  studio.engine.stop();
  expect([recorder.recording, recorder.reviewing]).toEqual([false, true]);
});

it("a take is put in after the version that it was played to, whatever is looked at by then", async () => {
  const { id } = studio.current!;
  await play();
  studio.add({ kind: "imported", label: "Another", midi: tune });
  press("Keep it");
  expect(studio.current).toMatchObject({ kind: "recorded", parent: id });
});

it("the next take is played to the piece with the one before in it", async () => {
  for (const notes of [2, 3]) {
    const { id } = studio.current!;
    await play(60 + notes);
    panel.endTake();
    press("Keep it");
    expect(studio.current).toMatchObject({ kind: "recorded", parent: id, notes });
  }
});
