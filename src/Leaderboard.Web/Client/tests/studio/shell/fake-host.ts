import type { Reply } from "../../../src/studio/shell/host/reply";
import { StudioHost } from "../../../src/studio/shell/host/studio-host";

const done = <T>(value: unknown): Promise<Reply<T>> => Promise.resolve({ kind: "done", value: value as T });

/** A host that has what one gives it, and can be out of reach. */
export class FakeHost extends StudioHost {
  online = true;
  tree: { versions: unknown[]; removed: unknown[] } = { versions: [], removed: [] };
  readonly music = new Map<string, Uint8Array<ArrayBuffer>>();

  override create = () => this.#answer({});
  override rename = () => this.#answer({});
  override save = () => this.#answer({ making: null });
  override removeVersion = () => this.#answer(undefined);
  override restoreVersion = () => this.#answer({});
  override open = () => this.#answer({ title: "Untitled piece", changedAt: "2026-01-01T10:00:00Z", ...this.tree });
  override midi = (_: string, version: string) => this.#answer(this.music.get(version));

  #answer(value: unknown): Promise<Reply<never>> {
    return this.online ? done<never>(value) : Promise.resolve({ kind: "unreachable" });
  }
}
