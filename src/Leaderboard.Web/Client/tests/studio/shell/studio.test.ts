// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newDocument } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import { SoundEngine } from "../../../src/studio/sound/sound-engine";
import { MemoryProjects } from "../../../src/studio/shell/keep/project-store";
import { lookAround } from "../../../src/studio/shell/work/look-around";
import { bringBack, removeCurrent } from "../../../src/studio/shell/work/removal";
import { RecordPanel } from "../../../src/studio/shell/record/record-panel";
import { Studio } from "../../../src/studio/shell/work/studio";
import { FakeHost } from "./fake-host";
import { addNote } from "./notes";

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

const kinds = (): string[] => studio.store.state.versions.map(({ kind }) => kind);
const edit = (): void => studio.history.record(addNote(studio.document), "Add a note");

describe("the piano", () => {
  it("stays while its piece gets versions, and is put away with its take when another piece is opened", () => {
    const panel = new RecordPanel(studio);
    const previews: unknown[] = [];
    panel.addEventListener("preview", (event) => previews.push((event as CustomEvent<unknown>).detail));
    panel.open();
    studio.add({ kind: "imported", label: "Tune", midi: tune });
    const recorder = panel.element.querySelector("es-recorder")!;
    expect(previews).toEqual([]);
    Object.assign(recorder, { reviewing: true });
    studio.begin();
    expect(panel.element.querySelector("es-recorder")).toBeNull();
    expect(panel.toggle.getAttribute("aria-expanded")).toBe("false");
    expect(previews).toEqual([null]);
  });
});

describe("a studio", () => {
  it("opens what is added, and every edit after it is one version", () => {
    studio.add({ kind: "imported", label: "Tune", midi: tune });
    edit();
    edit();
    expect(kinds()).toEqual(["imported", "edited"]);
    expect(studio.current).toMatchObject({ kind: "edited", revision: 2, parent: studio.store.state.versions[0]!.id });
    studio.history.undo();
    studio.history.undo();
    expect(studio.current).toMatchObject({ revision: 4, notes: 1 });
  });

  it("throws away the version at an end of the tree, here and on the host, and shows what it came from", async () => {
    const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
    edit();
    const told = vi.spyOn(host, "removeVersion");
    const gone = studio.current!.id;
    expect(await removeCurrent(studio)).toBeUndefined();
    expect(told).toHaveBeenCalledWith(studio.store.state.project.id, gone);
    expect([studio.store.state.current, kinds(), studio.document.tracks[0]!.notes.length]).toEqual([first.id, ["imported"], 1]);
    expect((await keep.versions(first.project)).map(({ id }) => id)).toEqual([first.id]);
  });

  it("brings back what was removed, as it was", async () => {
    studio.add({ kind: "imported", label: "Tune", midi: tune });
    edit();
    const told = vi.spyOn(host, "restoreVersion");
    await removeCurrent(studio);
    const [gone] = studio.store.state.removed;
    expect(await bringBack(studio, gone!)).toBeUndefined();
    expect(told).toHaveBeenCalledWith(gone!.project, gone!.id);
    expect([studio.current, kinds()]).toEqual([gone, ["imported", "edited"]]);
    expect(studio.store.state.removed).toEqual([]);
    await studio.keeper.settled();
    expect(await keep.versions(gone!.project)).toHaveLength(2);
  });

  it("says why it cannot be brought back, and it can be tried again", async () => {
    studio.add({ kind: "imported", label: "Tune", midi: tune });
    edit();
    await removeCurrent(studio);
    const [gone] = studio.store.state.removed;
    host.online = false;
    expect(await bringBack(studio, gone!)).toMatch(/cannot be reached/);
    expect(studio.store.state.removed).toEqual([gone]);
  });

  it("sees what another device has added and removed, and shows what is left", async () => {
    const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
    edit();
    await studio.settle();
    const gone = studio.current!;
    const view = (id: string, parent: string | null) => ({ id, parent, kind: "edited", label: id, revision: 1, bars: 8, noteCount: 5, createdAt: "2026-01-01T10:00:00Z", making: null });
    host.tree = { versions: [view(first.id, null), view("new", first.id)], removed: [view(gone.id, first.id)] };
    expect(await lookAround(studio)).toMatch(/Changed by hand was removed on another device/);
    expect(studio.store.state.versions.map(({ id }) => id)).toEqual([first.id, "new"]);
    expect([studio.current?.id, studio.document.tracks[0]!.notes.length]).toEqual([first.id, 1]);
    expect(studio.store.state.removed.map(({ id }) => id)).toEqual([gone.id]);
    expect((await keep.versions(first.project)).map(({ id }) => id)).not.toContain(gone.id);
    expect(await lookAround(studio)).toBeUndefined();
  });

  it("keeps the only version, one that others came from, and all while the host cannot be asked", async () => {
    const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
    expect(await removeCurrent(studio)).toMatch(/Other versions|only/);
    edit();
    await studio.settle();
    host.online = false;
    expect(await removeCurrent(studio)).toMatch(/cannot be reached/);
    host.online = true;
    await studio.goTo(first.id);
    expect(await removeCurrent(studio)).toMatch(/Other versions/);
    expect(kinds()).toEqual(["imported", "edited"]);
  });

  it("going back shows the earlier version and loses nothing", async () => {
    const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
    edit();
    const edited = studio.current!;
    expect(await studio.goTo(first.id)).toBeUndefined();
    expect(studio.document.tracks[0]!.notes).toHaveLength(1);
    expect(studio.history.undoLabel).toBeUndefined();
    expect(studio.store.state.versions).toContain(edited);
  });

  it("stays where it is when a version cannot be fetched, and says why", async () => {
    const first = studio.add({ kind: "imported", label: "Tune", midi: tune });
    studio.store.dispatch({ type: "merged", versions: [{ ...first, id: "far", midi: undefined, saved: 1 }] });
    host.online = false;
    expect(await studio.goTo("far")).toMatch(/cannot be reached/);
    expect(studio.store.state.current).toBe(first.id);
    host.online = true;
    host.music.set("far", tune as Uint8Array<ArrayBuffer>);
    expect(await studio.goTo("far")).toBeUndefined();
    expect(studio.current?.midi).toEqual(tune);
  });

  it("says before an order why the host does not have the piece", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    studio.add({ kind: "imported", label: "Tune", midi: tune });
    expect(await studio.settle()).toBeUndefined();
    host.online = false;
    edit();
    expect(await studio.settle()).toMatch(/kept on this device/);
    expect(studio.store.state.session).toBeUndefined();
  });

  it("keeps all on the device as it comes", async () => {
    host.online = false;
    studio.add({ kind: "imported", label: "Tune", midi: tune });
    edit();
    await studio.keeper.settled();
    const { id } = studio.store.state.project;
    expect((await keep.versions(id)).map(({ notes }) => notes)).toEqual([1, 1]);
    expect((await keep.projects())[0]).toMatchObject({ id, current: studio.current!.id });
  });

  it("names an untitled piece after its beginning, but never a named one", () => {
    studio.rename("Lantern Waltz", true);
    studio.rename("Paper Boat", true);
    expect(studio.store.state.project.title).toBe("Lantern Waltz");
    studio.rename("  Mine\n ");
    expect(studio.store.state.project.title).toBe("Mine");
    studio.rename(" ");
    expect(studio.store.state.project.title).toBe("Mine");
  });
});
