import { isTyping, octaveDown, octaveUp, semitoneOf } from "./computer-keys";
import type { HeldKeys } from "./held-keys";

const velocity = 92;

/** What the typed keys need from the piano that they play. */
export interface TypedPiano {
  readonly held: HeldKeys;
  /** The pitch of the lowest computer key. */
  readonly base: number;
  /** Moves the computer keys by octaves. */
  moveOctave(by: number): void;
}

/** Plays a piano with the computer's keyboard, wherever the focus is, except where text is typed. */
export class TypedKeys {
  readonly #piano: TypedPiano;
  #listening: AbortController | undefined;

  constructor(piano: TypedPiano) {
    this.#piano = piano;
  }

  get on(): boolean {
    return this.#listening !== undefined;
  }

  set on(on: boolean) {
    if (on === this.on) return;
    this.#listening?.abort();
    this.#listening = on ? this.#listen() : undefined;
    if (!on) this.#piano.held.liftAll(performance.now());
  }

  #listen(): AbortController {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("keydown", (event) => this.#down(event), { signal });
    document.addEventListener("keyup", (event) => this.#piano.held.lift(event.code, event.timeStamp), { signal });
    // Keys that come up elsewhere are never told of.
    window.addEventListener("blur", (event) => this.#piano.held.liftAll(event.timeStamp), { signal });
    return listening;
  }

  #down(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const semitone = semitoneOf(event.code);
    if (semitone !== undefined) {
      event.preventDefault();
      const pitch = this.#piano.base + semitone;
      if (!event.repeat && pitch <= 127) this.#piano.held.press(event.code, pitch, velocity, event.timeStamp);
    } else if (!event.repeat && (event.code === octaveDown || event.code === octaveUp)) {
      event.preventDefault();
      this.#piano.moveOctave(event.code === octaveUp ? 1 : -1);
    }
  }
}
