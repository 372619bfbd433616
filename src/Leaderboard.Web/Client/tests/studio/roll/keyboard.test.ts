import { beforeEach, describe, expect, it } from "vitest";
import { addNotes } from "../../../src/studio/document/edits";
import { StudioHistory } from "../../../src/studio/document/history";
import { newDocument } from "../../../src/studio/document/new-document";
import { copied } from "../../../src/studio/roll/keyboard/clip";
import { KeyRuns } from "../../../src/studio/roll/keyboard/key-runs";
import { runCommand } from "../../../src/studio/roll/keyboard/run-command";
import { commandOf, shortcuts, type Command } from "../../../src/studio/roll/keyboard/shortcuts";
import { RollModel } from "../../../src/studio/roll/roll-model";

let model: RollModel;
let said: string[];
let heard: number[];
let edits: string[];
let marked: number[];

beforeEach(() => {
  [said, heard, edits, marked] = [[], [], [], []];
  copied.clip = undefined;
  model = new RollModel({
    changed: () => undefined, sought: () => undefined, looped: () => undefined, marked: (tick) => marked.push(tick), selected: () => undefined,
    edited: (_, label) => edits.push(label), heard: (pitch) => heard.push(pitch), said: (words) => said.push(words),
  });
  model.history = new StudioHistory(addNotes(newDocument(), "t1", [
    { start: 0, length: 480, pitch: 60, velocity: 50 }, { start: 480, length: 480, pitch: 64, velocity: 70 }, { start: 960, length: 400, pitch: 60, velocity: 90 },
  ]).document);
});

const press = (...commands: Exclude<Command, "help">[]): void => commands.forEach((command) => runCommand(model, command, "1"));
const shape = (): number[][] => model.notes.map(({ start, length, pitch }) => [start, length, pitch]);
const key = (name: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}): string | undefined =>
  commandOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe("keys", () => {
  it("mean what the help says, and each only one thing", () => {
    const chords = shortcuts.flatMap(({ keys }) => keys.map(([chord]) => chord));
    expect(new Set(chords).size).toBe(chords.length);
  });
  it("are told apart by what is held", () => {
    expect([key("ArrowLeft"), key("ArrowLeft", { shiftKey: true }), key("ArrowLeft", { ctrlKey: true }), key("ArrowLeft", { altKey: true, shiftKey: true })])
      .toEqual(["left", "shorter", "bar-left", "start-earlier"]);
    expect([key("Z", { ctrlKey: true, shiftKey: true }), key("z", { metaKey: true }), key("y", { ctrlKey: true })]).toEqual(["redo", "undo", "redo"]);
    expect([key("?", { shiftKey: true }), key("+", { shiftKey: true }), key("+"), key(">", { shiftKey: true })]).toEqual(["help", "closer", "closer", "next-too"]);
  });
  it("that mean nothing here are left to the page: Space plays, Tab goes on, letters are a piano", () =>
    expect([key(" "), key("Tab"), key("a"), key("ArrowLeft", { altKey: true })]).toEqual([undefined, undefined, undefined, undefined]));
});

describe("a range to repeat", () => {
  it("begins and ends at the cursor", () => {
    press("bar-right", "loop-from");
    expect(model.loop).toEqual({ from: 1_920, to: 3_840 });
    press("bar-right", "bar-right", "loop-to");
    expect(model.loop).toEqual({ from: 1_920, to: 5_760 });
    expect(said.at(-1)).toBe("Repeating from bar 2 beat 1 to bar 4 beat 1");
  });
  it("that would end before it begins is of a bar", () => {
    press("bar-right", "bar-right", "loop-from", "home", "bar-right", "loop-to");
    expect(model.loop).toEqual({ from: 0, to: 1_920 });
    press("home", "loop-to");
    expect(model.loop).toEqual({ from: 0, to: 1 });
  });
  it("is what is selected, else the bar, and nothing the second time", () => {
    press("next", "next-too", "loop");
    expect(model.loop).toEqual({ from: 0, to: 960 });
    press("loop");
    expect([model.loop, said.at(-1)]).toEqual([undefined, "No range is repeated"]);
    press("escape", "loop");
    expect(model.loop).toEqual({ from: 0, to: 1_920 });
  });
});

it("tempo and meter are asked for where the selection begins, or the cursor is", () => {
  press("bar-right", "marks", "previous", "marks");
  expect(marked).toEqual([1_920, 960]);
  expect(key("Enter", { ctrlKey: true })).toBe("marks");
});

describe("without a selection", () => {
  it("arrows move the cursor by grid and pitch and say where it is", () => {
    press("right", "right", "up");
    expect(model.cursor).toEqual({ tick: 240, pitch: 61 });
    expect(said).toEqual(["On C 4, bar 1 beat 1, a quarter long", "On C 4, bar 1 beat 1, a quarter long", "C sharp 4, bar 1 beat 1 and a half"]);
    expect(heard).toEqual([61]);
    press("bar-right", "octave-up", "left");
    expect(model.cursor).toEqual({ tick: 2_040, pitch: 73 });
  });
  it("the cursor stops at the edges", () => {
    press("left", ...Array<"octave-down">(9).fill("octave-down"));
    expect(model.cursor).toEqual({ tick: 0, pitch: 0 });
  });
  it("Enter adds a note and goes on behind it", () => {
    model.cursor = { tick: 1_920, pitch: 66 };
    press("add", "up", "add");
    expect(shape().slice(3)).toEqual([[1_920, 480, 66], [2_400, 480, 67]]);
    expect(said[0]).toBe("Added F sharp 4, bar 2 beat 1, a quarter long");
    expect(model.cursor.tick).toBe(2_880);
  });
  it("Enter on a note selects it", () => {
    press("add");
    expect([...model.selection]).toEqual([1]);
    expect(edits).toEqual([]);
  });
  it("Shift and arrows, Alt and arrows set length and loudness of what comes", () => {
    press("longer", "louder");
    expect([model.drawLength, model.drawVelocity]).toEqual([600, 95]);
  });
  it("Delete takes the note under the cursor", () => {
    press("delete");
    expect(shape()).toEqual([[480, 480, 64], [960, 400, 60]]);
    expect(said.at(-1)).toBe("Deleted C 4, bar 1 beat 1, a quarter long");
  });
});

describe("with a selection", () => {
  it("arrows move it, are heard and spoken, and a run is one undo", () => {
    model.select(new Set([2]));
    press("right", "up", "up");
    expect(shape()[1]).toEqual([600, 480, 66]);
    expect(said.at(-1)).toBe("F sharp 4, bar 1 beat 2 and a quarter, a quarter long, selected");
    expect(heard).toEqual([65, 66]);
    press("undo");
    expect(shape()[1]).toEqual([480, 480, 64]);
  });
  it("Shift and arrows resize it to the grid at both ends", () => {
    model.select(new Set([3]));
    press("longer");
    expect(shape()[2]).toEqual([960, 480, 60]);
    press("shorter", "shorter");
    expect(shape()[2]).toEqual([960, 240, 60]);
    press("start-later");
    expect(shape()[2]).toEqual([1_080, 120, 60]);
  });
  it("Alt and arrows make it louder", () => {
    press("all", "louder");
    expect(model.notes.map(({ velocity }) => velocity)).toEqual([55, 75, 95]);
  });
  it("is copied, cut, pasted at the playhead, repeated", () => {
    model.select(new Set([1, 2]));
    press("copy");
    model.position = 3_840;
    press("paste");
    expect(shape().slice(3)).toEqual([[3_840, 480, 60], [4_320, 480, 64]]);
    expect([...model.selection]).toEqual([4, 5]);
    press("duplicate");
    expect(shape().slice(5)).toEqual([[4_800, 480, 60], [5_280, 480, 64]]);
    press("cut", "undo", "undo", "undo");
    expect(shape()).toHaveLength(3);
    expect(said.at(-1)).toBe("Undone: Paste 2 notes");
  });
  it("goes from note to note, adds to itself, takes all, a pitch, none", () => {
    press("next");
    expect([...model.selection]).toEqual([1]);
    press("next", "next-too");
    expect([...model.selection]).toEqual([2, 3]);
    press("next");
    expect(said.at(-1)).toBe("No note behind");
    press("escape", "home", "all-of-pitch");
    expect([...model.selection]).toEqual([1, 3]);
    expect(said.at(-1)).toBe("2 notes selected, all C 4, from bar 1 beat 1");
    press("all");
    expect(model.selection.size).toBe(3);
  });
  it("forgets what is gone", () => {
    press("all", "delete");
    expect(model.selection.size).toBe(0);
    press("undo");
    expect(model.notes).toHaveLength(3);
  });
});

it("what cannot be done is said", () => {
  press("copy", "cut", "paste", "duplicate", "undo", "redo");
  expect(said).toEqual(["Nothing is selected to copy", "Nothing is selected to cut", "Nothing was copied yet", "Nothing is selected to repeat", "Nothing to undo", "Nothing to do again"]);
  expect(edits).toEqual([]);
});

it("key presses in quick succession are one run, after a pause there is another", () => {
  const runs = new KeyRuns();
  const [a, b, c] = [runs.at(0), runs.at(500), runs.at(3_000)];
  runs.end();
  expect([a === b, b === c, c === runs.at(3_001)]).toEqual([true, false, false]);
});
