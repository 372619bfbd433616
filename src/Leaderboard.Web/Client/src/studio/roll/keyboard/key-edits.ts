import { runAt } from "../../document/bar-grid";
import { addNotes, changeVelocity, moveNotes, resizeNotes } from "../../document/edits";
import { snapDown, snapTick } from "../../document/quantise";
import type { RollModel } from "../roll-model";
import { noteAt } from "../selection";
import { keyStep } from "../snap";
import { reveal } from "../view";
import { countWords, lengthWords, noteWords, pitchWords, placeWords, selectionWords } from "../words";

/** How far a key moves: steps of the grid, bars, semitones. */
interface Move {
  readonly steps?: number;
  readonly bars?: number;
  readonly semitones?: number;
}

/** Moves the selected notes; without any, the cursor. */
export function moveBy(model: RollModel, { steps = 0, bars = 0, semitones = 0 }: Move, run: string): void {
  const [first] = model.selected;
  const ticks = steps * keyStep(model.grid) + bars * runAt(model.runs, first?.start ?? model.cursor.tick).barTicks;
  if (!first) return moveCursor(model, ticks, semitones);
  const { selection, trackId } = model;
  const moved = moveNotes(model.history.document, trackId, selection, ticks, semitones);
  model.commit(moved, `Move ${countWords(selection.size)}`, { run: `move ${run}` });
  const [now] = model.selected;
  if (!now) return;
  model.cursor = { tick: now.start, pitch: now.pitch };
  show(model);
  if (now.pitch !== first.pitch) model.listener.heard(now.pitch, now.velocity);
  model.listener.said(selectionWords(model.selected, model.hearing));
}

function moveCursor(model: RollModel, ticks: number, semitones: number): void {
  const { runs, grid, cursor } = model;
  const pitch = Math.min(127, Math.max(0, cursor.pitch + semitones));
  // From off the grid the first step goes back to it.
  const tick = ticks === 0 ? cursor.tick : Math.min(model.extent, snapTick(runs, Math.max(0, cursor.tick + ticks), grid));
  model.cursor = { tick, pitch };
  show(model);
  const there = noteAt(model.notes, tick, pitch);
  if (semitones !== 0) model.listener.heard(pitch, model.drawVelocity);
  model.listener.said(there ? `On ${noteWords(there, model.hearing)}` : `${pitchWords(pitch, model.hearing.drums)}, ${placeWords(runs, tick)}`);
}

/** Adds a note at the cursor and goes on behind it; where a note is already, it is selected. */
export function addAtCursor(model: RollModel): void {
  const { cursor, drawLength: length, drawVelocity: velocity, trackId } = model;
  const there = noteAt(model.notes, cursor.tick, cursor.pitch);
  if (there) {
    model.select(new Set([there.id]));
    model.listener.said(selectionWords([there], model.hearing));
    return;
  }
  const { document } = addNotes(model.history.document, trackId, [{ start: cursor.tick, length, pitch: cursor.pitch, velocity }]);
  model.commit(document, "Add a note");
  model.listener.heard(cursor.pitch, velocity);
  model.listener.said(`Added ${noteWords({ start: cursor.tick, length, pitch: cursor.pitch }, model.hearing)}`);
  model.cursor = { ...cursor, tick: cursor.tick + length };
  show(model);
}

/** Moves an end of the selected notes by steps of the grid; without any, changes the length that Enter adds. */
export function resizeBy(model: RollModel, edge: "start" | "end", steps: number, run: string): void {
  const step = keyStep(model.grid);
  const { selection, trackId } = model;
  if (selection.size === 0) {
    model.drawLength = Math.max(step, model.drawLength + steps * step);
    model.listener.changed();
    model.listener.said(`New notes last ${lengthWords(model.drawLength)}`);
    return;
  }
  const ticks = toGrid(model, edge, steps);
  const resized = resizeNotes(model.history.document, trackId, selection, edge, ticks, step);
  model.commit(resized, `Resize ${countWords(selection.size)}`, { run: `resize ${edge} ${run}` });
  const [first] = model.selected;
  if (first) model.drawLength = first.length;
  model.listener.said(selectionWords(model.selected, model.hearing));
}

/** By how much an end moves so that the first note's lands on the next point of the grid that way. */
function toGrid({ selected, runs, grid }: RollModel, edge: "start" | "end", steps: number): number {
  const [first] = selected;
  if (!first || grid === 0) return steps * keyStep(grid);
  const place = edge === "end" ? first.start + first.length : first.start;
  const below = snapDown(runs, place, grid);
  if (below === place || steps > 0) return below + steps * grid - place;
  return below - place;
}

/** Louder or softer: the selected notes, or those to come. */
export function changeLoudness(model: RollModel, difference: number, run: string): void {
  const { selection, trackId } = model;
  if (selection.size === 0) {
    model.drawVelocity = Math.min(127, Math.max(1, model.drawVelocity + difference));
    model.listener.said(`New notes have loudness ${model.drawVelocity} of 127`);
    return;
  }
  const changed = changeVelocity(model.history.document, trackId, selection, difference);
  model.commit(changed, `Loudness of ${countWords(selection.size)}`, { run: `loudness ${run}` });
  const [first] = model.selected;
  if (!first) return;
  model.listener.heard(first.pitch, first.velocity);
  model.listener.said(`${countWords(selection.size)}, loudness ${first.velocity} of 127`);
}

function show(model: RollModel): void {
  model.view = reveal(model.view, model.cursor.tick, model.cursor.pitch, model.extent);
  model.listener.changed();
}
