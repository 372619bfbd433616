// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import { newDocument, newTrack } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import type { StudioInfo } from "../../../src/studio/api/studio-info";
import { MemoryProjects } from "../../../src/studio/shell/keep/project-store";
import { SubmitDialog } from "../../../src/studio/shell/submit/submit-dialog";
import { Studio } from "../../../src/studio/shell/work/studio";
import { SoundEngine } from "../../../src/studio/sound/sound-engine";
import { FakeHost } from "./fake-host";
import { addNote } from "./notes";

const info = { event: "spring", userName: "team07", zone: "UTC", deadline: null, submittingClosed: null, slots: 3, entries: [], sound: {}, samples: [] } as unknown as StudioInfo;
const tune = toMidi(addNote(newDocument()));
const duo = addNote(addNote(newDocument({ tracks: [newTrack("t1", 0), newTrack("t2", 1, { name: "Bass", muted: true })] }), "t1"), "t2");
let host: FakeHost;
let studio: Studio;

beforeEach(() => {
  sessionStorage.clear();
  document.body.replaceChildren();
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; this.dispatchEvent(new Event("close")); };
  host = new FakeHost("spring");
  studio = new Studio(host, new MemoryProjects(), new SoundEngine(), "team07");
  vi.spyOn(host, "info").mockResolvedValue({ kind: "done", value: info });
});

const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;

async function handIn(): Promise<void> {
  await new SubmitDialog(studio, info, (id) => id).open();
  find<HTMLInputElement>("[data-testid=entry-title]").value = "NightTrain";
  find("form").dispatchEvent(new Event("submit", { cancelable: true }));
}

it("hands in what was looked at when the button was pressed, or nothing", async () => {
  const submit = vi.spyOn(host, "submit").mockResolvedValue({ kind: "unreachable" });
  studio.add({ kind: "imported", label: "Tune", midi: tune });
  let answer: () => void = () => undefined;
  vi.spyOn(host, "create").mockReturnValueOnce(new Promise<never>((resolve) => { answer = () => resolve({ kind: "done", value: {} } as never); }));
  await handIn();
  find<HTMLDialogElement>("dialog").close();
  studio.begin();
  studio.add({ kind: "imported", label: "Another", midi: tune });
  answer();
  await studio.settle();
  await new Promise((resolve) => setTimeout(resolve));
  expect(submit).not.toHaveBeenCalled();
});

it("leads back to all of the tracks where some are not heard, whether the entry was taken or not", async () => {
  const done = { kind: "done", value: { id: "e", name: "#spring-team07-NightTrain" } } as never;
  for (const answer of [done, { kind: "unreachable" } as const]) {
    vi.spyOn(host, "submit").mockResolvedValueOnce(answer);
    studio.begin();
    const { id } = studio.addDocument("imported", "Duo", duo);
    await handIn();
    await vi.waitFor(() => expect(find("[data-testid=entry-in], [role=alert]")).toBeTruthy());
    find<HTMLDialogElement>("dialog").close();
    await vi.waitFor(() => expect(studio.current?.id).toBe(id));
    expect(studio.document.tracks).toHaveLength(2);
    document.body.replaceChildren();
  }
});

it("tried again it hands in the same version, not another one of the same notes", async () => {
  const submit = vi.spyOn(host, "submit").mockResolvedValue({ kind: "unreachable" });
  studio.addDocument("imported", "Duo", duo);
  await handIn();
  await vi.waitFor(() => expect(find("[role=alert]")).toBeTruthy());
  find("form").dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.waitFor(() => expect(submit).toHaveBeenCalledTimes(2));
  expect(submit.mock.calls[1]).toEqual(submit.mock.calls[0]);
  expect(studio.store.state.versions).toHaveLength(2);
});
