import type { Sheet } from "../../lib/offline/score-record";

const most = 20;

/** What each track's sheet was before, newest last; lasts as long as the page. */
export class UndoStack {
  readonly #before = new Map<string, Sheet[]>();

  push(entry: string, sheet: Sheet): void {
    const sheets = [...(this.#before.get(entry) ?? []), { values: { ...sheet.values }, comment: sheet.comment }];
    this.#before.set(entry, sheets.slice(-most));
  }

  pop(entry: string): Sheet | undefined {
    return this.#before.get(entry)?.pop();
  }

  has(entry: string): boolean {
    return (this.#before.get(entry)?.length ?? 0) > 0;
  }
}
