import type { HeldKeys } from "./held-keys";
import { keyMessage } from "./midi-message";

/** How it stands with MIDI keyboards; `words` are for whoever asked. */
export interface MidiState {
  readonly kind: "off" | "ready" | "no-keyboard" | "needs-https" | "not-supported" | "refused" | "failed";
  readonly words: string;
}

const off: MidiState = { kind: "off", words: "" };
const instead = "The keys on the screen and the computer keys work as well.";

/**
 * MIDI keyboards, by Web MIDI. Asks the browser only when it is opened, in a click. Keys of all keyboards press those of
 * the piano that it was given. Fires `state` when a keyboard comes or goes.
 */
export class MidiInput extends EventTarget {
  readonly #held: HeldKeys;
  #access: MIDIAccess | undefined;
  #opening: Promise<MidiState> | undefined;
  #closed = false;
  #state = off;
  readonly #onState = (): void => this.#listen();

  constructor(held: HeldKeys) {
    super();
    this.#held = held;
  }

  get state(): MidiState {
    return this.#state;
  }

  /** Asks for the keyboards; never rejects, the state says what came of it. */
  open(): Promise<MidiState> {
    return (this.#opening ??= this.#open().finally(() => (this.#opening = undefined)));
  }

  async #open(): Promise<MidiState> {
    if (this.#access) return this.#state;
    if (!window.isSecureContext) return this.#tell("needs-https", `A MIDI keyboard can be used only where the address begins with https. ${instead}`);
    if (!navigator.requestMIDIAccess) return this.#tell("not-supported", `This browser cannot use MIDI keyboards; Chrome, Edge and Firefox can. ${instead}`);
    try {
      const access = await navigator.requestMIDIAccess();
      // The browser asks the person first, who may have put the piano away meanwhile.
      if (this.#closed) return this.#state;
      this.#access = access;
    } catch (error) {
      return this.#tell(...fault(error));
    }
    this.#access.addEventListener("statechange", this.#onState);
    this.#listen();
    return this.#state;
  }

  /** Lets the keyboards go, for good. */
  close(): void {
    this.#closed = true;
    this.#access?.removeEventListener("statechange", this.#onState);
    for (const input of this.#access?.inputs.values() ?? []) input.onmidimessage = null;
    this.#access = undefined;
    this.#tell("off", "");
  }

  #listen(): void {
    const inputs = [...(this.#access?.inputs.values() ?? [])].filter((input) => input.state === "connected");
    for (const input of inputs) input.onmidimessage = (event) => this.#hear(input.id, event);
    if (inputs.length === 0) this.#tell("no-keyboard", "No MIDI keyboard is connected. Plug one in and switch it on: it is found by itself.");
    else this.#tell("ready", `Play on ${inputs.map((input) => input.name ?? "your keyboard").join(" or ")}.`);
  }

  #hear(keyboard: string, event: MIDIMessageEvent): void {
    const message = keyMessage(event.data);
    if (!message) return;
    const holder = `midi ${keyboard} ${message.pitch}`;
    if (message.on) this.#held.press(holder, message.pitch, message.velocity, event.timeStamp);
    else this.#held.lift(holder, event.timeStamp);
  }

  #tell(kind: MidiState["kind"], words: string): MidiState {
    this.#state = { kind, words };
    this.dispatchEvent(new Event("state"));
    return this.#state;
  }
}

function fault(error: unknown): [MidiState["kind"], string] {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError")
    return ["refused", `The browser was told not to use MIDI keyboards here. Allow it in the settings of this page, beside the address, and ask again. ${instead}`];
  return ["failed", `The MIDI keyboards could not be reached. Close other programs that use them, and ask again. ${instead}`];
}
