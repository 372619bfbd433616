import type { Areas } from "../areas";
import type { Colours } from "../colours";
import type { RollModel } from "../roll-model";
import type { Line } from "./lines";

/** What is needed to draw a part of the roll. */
export interface Picture {
  readonly to: CanvasRenderingContext2D;
  readonly model: RollModel;
  readonly areas: Areas;
  readonly colours: Colours;
  readonly lines: readonly Line[];
  /** The family of the page's text. */
  readonly font: string;
  /** Whether the cursor is shown: while keys are used. */
  readonly showCursor: boolean;
}
