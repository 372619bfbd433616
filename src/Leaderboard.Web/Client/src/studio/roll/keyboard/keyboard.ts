import type { RollModel } from "../roll-model";
import { KeyRuns } from "./key-runs";
import { runCommand } from "./run-command";
import { commandOf, type Command } from "./shortcuts";

/** Whom the keys tell what is not the model's. */
export interface KeyListener {
  help(): void;
  /** Gives up the gesture under way; false when there is none. */
  cancel(): boolean;
  /** Keys are used now (the cursor is shown), or not any more. */
  used(keys: boolean): void;
}

/** Turns keys on the canvas, and commands of buttons, into what they do. */
export class Keyboard {
  readonly #runs = new KeyRuns();

  constructor(canvas: HTMLCanvasElement, readonly model: RollModel, readonly listener: KeyListener) {
    canvas.addEventListener("keydown", (event) => this.#onKey(event));
    canvas.addEventListener("pointerdown", () => listener.used(false));
    canvas.addEventListener("focus", () => listener.used(canvas.matches(":focus-visible")));
    canvas.addEventListener("blur", () => listener.used(false));
  }

  /** Does what a key would do, as a step of its own. */
  do(command: Command): void {
    this.#runs.end();
    this.#run(command, performance.now());
  }

  #onKey(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    // What the roll has done is nothing for the page's own keys.
    event.stopPropagation();
    this.listener.used(true);
    if (command === "escape" && this.listener.cancel()) return;
    this.#run(command, event.timeStamp);
  }

  #run(command: Command, time: number): void {
    if (command === "help") this.listener.help();
    else runCommand(this.model, command, this.#runs.at(time));
  }
}
