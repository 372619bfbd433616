// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { addNote } from "./notes";
import { newDocument, newTrack } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import { fileName } from "../../../src/studio/shell/frame/download";
import { doneSteps, nextStep } from "../../../src/studio/shell/guide/steps";
import { neighbour } from "../../../src/studio/shell/history/version-tree";
import { aboutWords, moreWords } from "../../../src/studio/shell/history/version-words";
import { takesSpace } from "../../../src/studio/shell/page-keys";
import { readMidiFile } from "../../../src/studio/shell/start/read-file";
import { asHeard, freeTitle, nameOfMusic, proposeTitle, silentTracks } from "../../../src/studio/shell/submit/entry-version";
import { madeBy } from "../../../src/studio/shell/submit/made-by";
import { instrumentName } from "../../../src/studio/shell/tracks/instruments";
import { placeWords } from "../../../src/studio/shell/transport/place-words";
import { sessionToResume, untitled } from "../../../src/studio/shell/work/opening";
import { emptyState } from "../../../src/studio/shell/state/store";
import type { Version } from "../../../src/studio/shell/state/version";
import { project, version } from "./make";

const file = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });

describe("a file that somebody brings", () => {
  it("is taken with its name as the title", async () => {
    const read = await readMidiFile(file("Night Train.mid", toMidi(addNote(newDocument()))), 1_000_000);
    expect(read).toMatchObject({ title: "Night Train" });
  });

  it.each([
    ["no music at all", new TextEncoder().encode("RIFF....WAVE"), /no Standard MIDI file.*Export/],
    ["music without notes", toMidi(newDocument()), /has no notes/],
    ["too much", new Uint8Array(2_000), /2,000 bytes; at most 1,000/],
  ])("%s: says what is wrong and the mend", async (_, bytes, words) => {
    const read = await readMidiFile(file("song.mid", bytes), 1_000);
    expect("fault" in read && read.fault).toMatch(words);
  });
});

describe("handing in", () => {
  const tracks = [newTrack("t1", 0, { name: "Lead" }), newTrack("t2", 1, { name: "Bass", muted: true }), newTrack("t3", 2, { name: "Empty", muted: true })];
  const piece = addNote(addNote(newDocument({ tracks }), "t1"), "t2");

  it("names what is not heard and leaves it out", () => {
    expect(silentTracks(piece)).toEqual(["Bass"]);
    expect(asHeard(piece).tracks.map(({ name }) => name)).toEqual(["Lead"]);
    expect(silentTracks(asHeard(piece))).toEqual([]);
  });

  it("proposes a piece's name as the title, and nothing for a piece that nobody has named", () => {
    expect(proposeTitle("Night Train", ["NightTrain"])).toBe("NightTrain2");
    expect(proposeTitle(untitled, [])).toBe("");
    expect(proposeTitle("夜の汽車", [])).toBe("");
  });

  it("calls music by its own beginning where another one, also a removed one, named the piece", () => {
    const [start, made, hand] = [version("s", { kind: "start", label: "Morning Walk" }), version("g", { kind: "generated", label: "Lilt" }), version("e", { kind: "edited" })];
    const child = version("c", { kind: "edited", parent: "g" });
    const name = (versions: Version[], current: string, title = "Morning Walk", removed: Version[] = []) =>
      nameOfMusic({ ...emptyState({ ...project, title }), versions, removed, current });
    expect([name([start, made, child], "s"), name([start, made, child], "c"), name([made], "g", "Morning Walk", [start])]).toEqual(["Morning Walk", "Lilt", "Lilt"]);
    expect([name([start, hand], "e"), name([start, made], "g", "My own name")]).toEqual([untitled, "My own name"]);
  });

  it("tells hands that went on in several versions once, between what machines did", () => {
    const hand = (id: string, parent: string) => version(id, { parent, kind: "edited", label: "Changed by hand" });
    const versions = [
      version("s", { kind: "start", label: "Morning Walk" }), hand("a", "s"), hand("b", "a"), hand("c", "b"),
      version("g", { kind: "generated", label: "Lilt", parent: "c" }), hand("d", "g"), version("n", { kind: "edited", label: "As handed in", parent: "d" }),
    ];
    const told = madeBy({ ...emptyState(project), versions, current: "n" }, (id) => id);
    expect([...told.children].map(({ textContent }) => textContent)).toEqual([
      "Sample melody Morning Walk", "Changed by hand in 3 versions", "By a composer Lilt", "Changed by hand", "Changed by hand As handed in",
    ]);
  });

  it("finds a title that is free", () => {
    expect(freeTitle("Walk", ["walk", "Walk2"])).toBe("Walk3");
    expect(freeTitle("A".repeat(40), ["a".repeat(40)])).toBe(`${"A".repeat(39)}2`);
  });
});

describe("the first steps", () => {
  it("move with what was done", () => {
    const none = { versions: [], current: undefined };
    expect(nextStep(doneSteps(none, new Set()))?.name).toBe("begin");
    const begun = { versions: [version("a", { kind: "start" })], current: "a" };
    expect(nextStep(doneSteps(begun, new Set()))?.name).toBe("listen");
    expect(nextStep(doneSteps(begun, new Set(["listen"] as const)))?.name).toBe("compose");
    const made = { versions: [...begun.versions, version("b", { kind: "generated", parent: "a" })], current: "b" };
    expect(nextStep(doneSteps(made, new Set(["listen"] as const)))?.name).toBe("change");
    const changed = { versions: [...made.versions, version("c", { kind: "edited", parent: "b" })], current: "c" };
    expect(nextStep(doneSteps(changed, new Set(["listen"] as const)))?.name).toBe("submit");
    expect(nextStep(doneSteps(changed, new Set(["listen", "submit"] as const)))).toBeUndefined();
  });
});

describe("walking the history", () => {
  const tree = [version("a"), version("b", { parent: "a" }), version("c", { parent: "b" }), version("d", { parent: "a" }), version("e"), version("f", { parent: "e" })];
  it.each([["a", "ArrowRight", "b"], ["b", "ArrowLeft", "a"], ["c", "ArrowDown", "d"], ["d", "ArrowUp", "b"], ["c", "Home", "a"], ["a", "End", "f"], ["d", "ArrowDown", "f"], ["e", "ArrowUp", "d"], ["e", "ArrowRight", "f"], ["e", "ArrowLeft", undefined], ["a", "ArrowUp", undefined]])(
    "from %s by %s to %s", (from, key, to) => expect(neighbour(tree, tree.find(({ id }) => id === from)!, key)?.id).toBe(to));
});

describe("a session after a reload", () => {
  const edited = version("b", { parent: "a", kind: "edited" });
  it("goes on where this tab was editing, unless something came from it", () => {
    expect(sessionToResume([version("a"), edited], "b")).toBe("b");
    expect(sessionToResume([version("a"), edited, version("c", { parent: "b" })], "b")).toBeUndefined();
    expect(sessionToResume([version("a")], "a")).toBeUndefined();
    expect(sessionToResume([version("a"), edited], undefined)).toBeUndefined();
  });
});

describe("small words", () => {
  it("versions, without saying a thing twice", () => {
    const edited = version("b", { kind: "edited", label: "Changed by hand", bars: 1, notes: 1 });
    expect([aboutWords(edited), moreWords(edited, version("a", { label: "Walk" }))]).toEqual(["1 bar", ", 1 note, from Walk"]);
    expect(aboutWords(version("c", { kind: "generated", label: "Tune", bars: 8 }))).toBe("By a composer · 8 bars");
  });

  it("places, names and files", () => {
    expect(placeWords(newDocument(), 480 * 5)).toEqual({ place: "2.2", clock: "0:03" });
    expect([instrumentName({ program: 0, drums: false }), instrumentName({ program: 127, drums: false }), instrumentName({ program: 9, drums: true })])
      .toEqual(["Grand piano", "Gunshot", "Room kit"]);
    expect([fileName("Müller's  Walk!", "mid"), fileName("失くした", "wav")]).toEqual(["Muller-s-Walk.mid", "Piece.wav"]);
  });

  it("the space bar is left to what uses it", () => {
    const of = (html: string): boolean => { document.body.innerHTML = html; return takesSpace(document.body.firstElementChild!); };
    expect(["<button></button>", "<input>", "<select></select>", "<summary></summary>"].map(of)).toEqual([true, true, true, true]);
    expect(["<div></div>", "<canvas></canvas>"].map(of)).toEqual([false, false]);
  });
});
