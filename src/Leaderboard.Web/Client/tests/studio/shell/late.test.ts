// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newDocument } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import type { Reply } from "../../../src/studio/shell/host/reply";
import { MemoryProjects } from "../../../src/studio/shell/keep/project-store";
import { lookAround } from "../../../src/studio/shell/work/look-around";
import { removeCurrent } from "../../../src/studio/shell/work/removal";
import { Studio } from "../../../src/studio/shell/work/studio";
import { SoundEngine } from "../../../src/studio/sound/sound-engine";
import { FakeHost } from "./fake-host";
import { addNote } from "./notes";

// Answers that come when something else has happened meanwhile.
const tune = toMidi(addNote(newDocument()));
let host: FakeHost;
let keep: MemoryProjects;
let studio: Studio;

beforeEach(() => {
  sessionStorage.clear();
  [host, keep] = [new FakeHost("spring"), new MemoryProjects()];
  studio = new Studio(host, keep, new SoundEngine(), "somebody");
});
afterEach(() => studio.close());

const edit = (): void => studio.history.record(addNote(studio.document), "Add a note");
const view = (id: string, given: object = {}) => ({ id, parent: null, kind: "edited", label: id, revision: 1, bars: 8, noteCount: 5, createdAt: "2026-01-01T10:00:00Z", making: null, ...given });

/** The next look at a piece is answered when one says so. */
function held(): () => void {
  let answer: () => void = () => undefined;
  const now = host.open();
  vi.spyOn(host, "open").mockReturnValueOnce(new Promise<Reply<never>>((resolve) => { answer = () => resolve(now); }));
  return () => answer();
}

it("of two pieces that were opened one after the other the second is shown, whichever comes first", async () => {
  host.tree = { versions: [view("slow")], removed: [] };
  host.music.set("slow", tune as Uint8Array<ArrayBuffer>).set("quick", tune as Uint8Array<ArrayBuffer>);
  const answer = held();
  const slow = studio.open("one");
  host.tree = { versions: [view("quick")], removed: [] };
  expect(await studio.open("two")).toBeUndefined();
  answer();
  expect(await slow).toBeUndefined();
  expect([studio.store.state.project.id, studio.store.state.current]).toEqual(["two", "quick"]);
});

it("a piece that is begun while another one is opened stays", async () => {
  host.tree = { versions: [view("slow")], removed: [] };
  const answer = held();
  const slow = studio.open("one");
  const begun = studio.begin();
  answer();
  await slow;
  expect(studio.store.state.project.id).toBe(begun.id);
});

it("a piece is opened with what was edited the moment before", async () => {
  const { project } = studio.add({ kind: "imported", label: "Tune", midi: tune });
  for (let i = 0; i < 20; i++) edit();
  host.online = false;
  await studio.open(project);
  expect(studio.store.state.versions.map(({ revision }) => revision)).toEqual([1, 20]);
});

it("what is removed while one looks what others did does not come back", async () => {
  const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
  edit();
  await studio.settle();
  const gone = studio.current!.id;
  host.tree = { versions: [view(first.id), view(gone, { parent: first.id })], removed: [] };
  const answer = held();
  const looking = lookAround(studio);
  expect(await removeCurrent(studio)).toBeUndefined();
  host.tree = { versions: [view(first.id)], removed: [view(gone, { parent: first.id })] };
  answer();
  await looking;
  expect(studio.store.state.versions.map(({ id }) => id)).toEqual([first.id]);
});

it("shows what was edited elsewhere in the version that is looked at, so that the next edit goes on from it", async () => {
  const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
  edit();
  await studio.settle();
  const { id } = studio.current!;
  host.tree = { versions: [view(first.id), view(id, { parent: first.id, revision: 4 })], removed: [] };
  host.music.set(id, toMidi(addNote(newDocument({ tempo: 90 }))) as Uint8Array<ArrayBuffer>);
  await lookAround(studio);
  await vi.waitFor(() => expect(Math.round(studio.document.tempo)).toBe(90));
});

it("a version that is not there is not gone to", async () => {
  const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
  expect(await studio.goTo("nowhere")).toBe("This version is gone.");
  expect(studio.store.state.current).toBe(first.id);
});

it("a version is removed also when the device will not forget it", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  studio.add({ kind: "imported", label: "Tune", midi: tune });
  edit();
  vi.spyOn(keep, "removeVersion").mockRejectedValue(new Error("The database is closing."));
  expect(await removeCurrent(studio)).toBeUndefined();
  expect(studio.document.tracks[0]!.notes).toHaveLength(1);
});

it("a title is cut between letters, never within one", () => {
  studio.rename("a".repeat(79) + "🎵🎵");
  expect(studio.store.state.project.title).toBe("a".repeat(79));
  const { label } = studio.add({ kind: "imported", label: "b".repeat(79) + "🎵", midi: tune });
  expect(label).toBe("b".repeat(79));
});

it("a new piece is not kept before there is something in it", async () => {
  studio.begin();
  studio.begin();
  await studio.keeper.settled();
  expect(await keep.projects()).toEqual([]);
});
