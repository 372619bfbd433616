/// <reference path="./worklet-scope.d.ts" />
import { SoundBankLoader, SpessaLog, SpessaSynthProcessor } from "spessasynth_core";
import type { FromProcessor, ToProcessor } from "./messages";
import { isCompressed } from "./is-compressed";
import { NoteQueue } from "./note-queue";

const volumeController = 7;
const panController = 10;

/** Runs in the audio thread: a SoundFont synth whose notes begin on the very sample that they are due. */
class SoundFontProcessor extends AudioWorkletProcessor {
  readonly #synth = new SpessaSynthProcessor(sampleRate, { eventsEnabled: false });
  readonly #queue = new NoteQueue();

  constructor() {
    super();
    // What a SoundFont lacks is played by what is nearest: nothing that a composer could mend.
    SpessaLog.setLogLevel(false, false, false);
    this.port.onmessage = ({ data }: MessageEvent<ToProcessor>) => { void this.#hear(data); };
  }

  process(_: Float32Array[][], outputs: Float32Array[][]): boolean {
    const [left, right] = outputs[0]!;
    if (!left || !right) return true;
    const begin = currentFrame;
    let done = 0;
    for (const { on, at, note } of this.#queue.take((begin + left.length) / sampleRate)) {
      const frame = Math.min(left.length, Math.max(done, Math.round(at * sampleRate) - begin));
      if (frame > done) this.#synth.process(left, right, done, frame - done);
      done = frame;
      if (on) this.#synth.noteOn(note.channel, note.pitch, note.velocity);
      else this.#synth.noteOff(note.channel, note.pitch);
    }
    if (left.length > done) this.#synth.process(left, right, done, left.length - done);
    return true;
  }

  async #hear(message: ToProcessor): Promise<void> {
    switch (message.kind) {
      case "bank": return await this.#load(message.file);
      case "channel": return this.#channel(message);
      case "on": return this.#queue.on(message, message.at);
      case "off": return this.#queue.off(message.id, message.at);
      case "cancel": return this.#queue.cancel(message.id);
      case "silence":
        this.#queue.clear();
        this.#synth.stopAllChannels();
    }
  }

  async #load(file: ArrayBuffer): Promise<void> {
    try {
      // Unpacking needs WebAssembly, which the page's content policy must allow; plain samples need neither.
      if (isCompressed(file)) await this.#synth.processorInitialized;
      this.#synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(file), "host");
      this.#answer({ kind: "ready" });
    } catch (error) {
      this.#answer({ kind: "unreadable", reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #channel({ channel, program, volume, pan }: Extract<ToProcessor, { kind: "channel" }>): void {
    while (this.#synth.midiChannels.length <= channel) this.#synth.createMIDIChannel();
    this.#synth.programChange(channel, program);
    this.#synth.controllerChange(channel, volumeController, volume);
    this.#synth.controllerChange(channel, panController, pan);
  }

  #answer(message: FromProcessor): void {
    this.port.postMessage(message);
  }
}

registerProcessor("sound-font", SoundFontProcessor);
