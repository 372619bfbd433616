import type { StudioDocument } from "./studio-document";

/** One step: what the document was before it, and what was done in words ("Move 3 notes"). */
interface Step {
  readonly before: StudioDocument;
  readonly label: string;
  readonly run: string | undefined;
}

const mostSteps = 500;

/** Undo and redo. The shell and the roll share one; `changed` is told after each change of the present. */
export class StudioHistory {
  #present: StudioDocument;
  #past: Step[] = [];
  #future: Step[] = [];
  readonly #listeners = new Set<(history: StudioHistory) => void>();

  constructor(document: StudioDocument) {
    this.#present = document;
  }

  get document(): StudioDocument {
    return this.#present;
  }

  /** What undo would take back; undefined when there is nothing. */
  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label;
  }

  /** What redo would do again; undefined when there is nothing. */
  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  /** Takes an edit. Steps in a row with the same `run` (a held key, a dragged slider) are undone as one. */
  record(document: StudioDocument, label: string, run?: string): void {
    if (document === this.#present) return;
    const last = this.#past.at(-1);
    if (run === undefined || last?.run !== run || this.#future.length > 0) this.#past.push({ before: this.#present, label, run });
    if (this.#past.length > mostSteps) this.#past.shift();
    this.#future = [];
    this.#show(document);
  }

  /** Goes one step back and says which; undefined when there is none. */
  undo(): string | undefined {
    return this.#step(this.#past, this.#future);
  }

  /** Goes one step forth again and says which; undefined when there is none. */
  redo(): string | undefined {
    return this.#step(this.#future, this.#past);
  }

  /** Begins anew with another document. */
  reset(document: StudioDocument): void {
    this.#past = [];
    this.#future = [];
    this.#show(document);
  }

  /** Calls `listener` after each change; the answer ends that. */
  onChange(listener: (history: StudioHistory) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #step(from: Step[], to: Step[]): string | undefined {
    const step = from.pop();
    if (!step) return undefined;
    to.push({ before: this.#present, label: step.label, run: undefined });
    this.#show(step.before);
    return step.label;
  }

  #show(document: StudioDocument): void {
    this.#present = document;
    for (const listener of this.#listeners) listener(this);
  }
}
