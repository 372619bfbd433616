import { fitRange } from "../fit";
import type { RollModel } from "../roll-model";
import { fitted, zoomPitch, zoomTime } from "../view";
import { copySelection, cutSelection, deleteSelection, duplicateSelection, pasteCopied, redo, undo } from "./edit-commands";
import { addAtCursor, changeLoudness, moveBy, resizeBy } from "./key-edits";
import { loopFromHere, loopToHere, toggleLoop } from "./loop-commands";
import { selectAll, selectNeighbour, selectNone, selectPitch, toEnd, toStart } from "./select-commands";
import type { Command } from "./shortcuts";

const zoomStep = 1.35;

/** Does what a key or a button says. `run` joins key presses in a row, so that they are undone as one. */
export function runCommand(model: RollModel, command: Exclude<Command, "help">, run: string): void {
  actions[command](model, run);
}

const actions: Record<Exclude<Command, "help">, (model: RollModel, run: string) => void> = {
  "left": (model, run) => moveBy(model, { steps: -1 }, run),
  "right": (model, run) => moveBy(model, { steps: 1 }, run),
  "up": (model, run) => moveBy(model, { semitones: 1 }, run),
  "down": (model, run) => moveBy(model, { semitones: -1 }, run),
  "bar-left": (model, run) => moveBy(model, { bars: -1 }, run),
  "bar-right": (model, run) => moveBy(model, { bars: 1 }, run),
  "octave-up": (model, run) => moveBy(model, { semitones: 12 }, run),
  "octave-down": (model, run) => moveBy(model, { semitones: -12 }, run),
  "home": toStart,
  "end": toEnd,
  "longer": (model, run) => resizeBy(model, "end", 1, run),
  "shorter": (model, run) => resizeBy(model, "end", -1, run),
  "start-later": (model, run) => resizeBy(model, "start", 1, run),
  "start-earlier": (model, run) => resizeBy(model, "start", -1, run),
  "louder": (model, run) => changeLoudness(model, 5, run),
  "softer": (model, run) => changeLoudness(model, -5, run),
  "add": addAtCursor,
  "delete": deleteSelection,
  "escape": selectNone,
  "next": (model) => selectNeighbour(model, 1, false),
  "previous": (model) => selectNeighbour(model, -1, false),
  "next-too": (model) => selectNeighbour(model, 1, true),
  "previous-too": (model) => selectNeighbour(model, -1, true),
  "all": selectAll,
  "all-of-pitch": selectPitch,
  "loop-from": loopFromHere,
  "loop-to": loopToHere,
  "loop": toggleLoop,
  "marks": (model) => model.listener.marked(model.selectedRange?.from ?? model.cursor.tick),
  "copy": copySelection,
  "cut": cutSelection,
  "paste": pasteCopied,
  "duplicate": duplicateSelection,
  "undo": undo,
  "redo": redo,
  "closer": (model) => zoom(model, zoomStep),
  "farther": (model) => zoom(model, 1 / zoomStep),
  "taller": (model) => zoomRows(model, 1.2),
  "lower": (model) => zoomRows(model, 1 / 1.2),
  "fit": (model) => {
    model.view = fitted(model.view, fitRange(model.shown, model.notes), model.extent);
    model.listener.changed();
  },
};

function zoom(model: RollModel, factor: number): void {
  model.view = zoomTime(model.view, factor, model.view.width / 2, model.extent);
  model.listener.changed();
}

function zoomRows(model: RollModel, factor: number): void {
  model.view = zoomPitch(model.view, factor, model.view.height / 2, model.extent);
  model.listener.changed();
}
