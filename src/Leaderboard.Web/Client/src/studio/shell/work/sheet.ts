import { endTick } from "../../document/bar-grid";
import { StudioHistory } from "../../document/history";
import { newDocument } from "../../document/new-document";
import type { StudioDocument } from "../../document/studio-document";
import type { SoundEngine } from "../../sound/sound-engine";

/**
 * The music that one looks at, hears and edits: a document with undo, the sound that plays it, and the track that is
 * edited. Fires `piece` when another document is shown, `track` when another track is edited.
 */
export abstract class Sheet extends EventTarget {
  readonly history = new StudioHistory(newDocument());
  #trackId = "t1";
  // While a document is shown its changes are no edits.
  #showing = false;

  constructor(readonly engine: SoundEngine) {
    super();
    this.history.onChange(({ document }) => {
      engine.load(document);
      if (!this.#showing) this.edited(document);
    });
    engine.load(this.document);
  }

  get document(): StudioDocument {
    return this.history.document;
  }

  /** The tick at which the piece ends. */
  get end(): number {
    return endTick(this.document);
  }

  /** Whether there is a note to hear. */
  get hasMusic(): boolean {
    return this.document.tracks.some(({ notes }) => notes.length > 0);
  }

  /** The track that is edited: always one that there is. */
  get trackId(): string {
    const { tracks } = this.document;
    return tracks.some(({ id }) => id === this.#trackId) ? this.#trackId : (tracks[0]?.id ?? "t1");
  }

  set trackId(id: string) {
    if (id === this.#trackId) return;
    this.#trackId = id;
    this.dispatchEvent(new Event("track"));
  }

  /** Somebody changed the music. */
  protected abstract edited(document: StudioDocument): void;

  /** Puts other music on the sheet. */
  protected show(document: StudioDocument): void {
    this.engine.stop();
    this.engine.seek(0);
    this.#showing = true;
    this.history.reset(document);
    this.#showing = false;
    this.dispatchEvent(new Event("piece"));
  }
}
