// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newDocument } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import { MemoryProjects } from "../../../src/studio/shell/keep/project-store";
import { watchConnection } from "../../../src/studio/shell/work/connection";
import { Studio } from "../../../src/studio/shell/work/studio";
import { SoundEngine } from "../../../src/studio/sound/sound-engine";
import { FakeHost } from "./fake-host";
import { addNote } from "./notes";

const tune = toMidi(addNote(newDocument()));
let host: FakeHost;
let studio: Studio;
let gone: AbortController;

beforeEach(async () => {
  sessionStorage.clear();
  [host, gone] = [new FakeHost("spring"), new AbortController()];
  studio = new Studio(host, new MemoryProjects(), new SoundEngine(), "somebody");
  watchConnection(studio, () => undefined, gone.signal);
  studio.add({ kind: "imported", label: "Tune", midi: tune });
  await studio.settle();
});
afterEach(() => {
  gone.abort();
  studio.close();
});

const ids = (): string[] => studio.store.state.versions.map(({ id }) => id);

function another(): void {
  const view = (id: string, parent: string | null) => ({ id, parent, kind: "edited", label: id, revision: 1, bars: 8, noteCount: 5, createdAt: "2026-01-01T10:00:00Z", making: null });
  const [{ id } = { id: "" }] = studio.store.state.versions;
  host.tree = { versions: [view(id, null), view("new", id)], removed: [] };
}

it("looks what others did when the page is looked at again", async () => {
  another();
  window.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(ids()).toContain("new"));
});

it("looks once the host answers again, also when the browser said so too early", async () => {
  another();
  host.online = false;
  studio.history.record(addNote(studio.document), "Add a note");
  await studio.saver.flush();
  window.dispatchEvent(new Event("online"));
  await studio.saver.flush();
  expect(studio.store.state.save.kind).toBe("offline");
  host.online = true;
  await studio.saver.flush();
  await vi.waitFor(() => expect(ids()).toContain("new"));
});

it("looks again when the look under way was too early", async () => {
  host.online = false;
  studio.history.record(addNote(studio.document), "Add a note");
  await studio.saver.flush();
  let answer: (() => void) | undefined;
  const early = new Promise<{ kind: "unreachable" }>((resolve) => (answer = () => resolve({ kind: "unreachable" })));
  vi.spyOn(host, "open").mockReturnValueOnce(early);
  window.dispatchEvent(new Event("focus"));
  // What the focus sent came too early, too.
  await studio.saver.flush();
  another();
  host.online = true;
  await studio.saver.flush();
  answer!();
  await vi.waitFor(() => expect(ids()).toContain("new"));
});

it("looks once the host answers again also when it refuses something", async () => {
  host.online = false;
  studio.history.record(addNote(studio.document), "Add a note");
  await studio.saver.flush();
  another();
  host.online = true;
  vi.spyOn(host, "save").mockResolvedValue({ kind: "refused", status: 409, messages: ["Full."], codes: ["versions_full"] } as never);
  await studio.saver.flush();
  expect(studio.store.state.save.kind).toBe("refused");
  await vi.waitFor(() => expect(ids()).toContain("new"));
});

it("sends what other pieces left here once the host answers again", async () => {
  host.online = false;
  const left = studio.add({ kind: "imported", label: "Left", midi: tune });
  await studio.keeper.settled();
  studio.begin();
  await studio.sendOthers();
  studio.add({ kind: "imported", label: "Another", midi: tune });
  await studio.saver.flush();
  host.online = true;
  await studio.saver.flush();
  await vi.waitFor(async () => expect((await studio.keep.versions(left.project)).map(({ saved }) => saved)).toEqual([1, 1]));
});

it("sends when the window is looked at again after signing in in another one", async () => {
  vi.spyOn(host, "save").mockResolvedValueOnce({ kind: "signed-out" } as never);
  studio.history.record(addNote(studio.document), "Add a note");
  await studio.saver.flush();
  expect(studio.store.state.save.kind).toBe("signed-out");
  window.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(studio.store.state.save.kind).toBe("saved"));
});
