import { kept, result, stores, under } from "./database";
import type { RecordStore } from "./record-store";
import type { ScoreRecord } from "./score-record";

/** Score records in the browser's database, those of one judge and round: `scope` keeps others apart. */
export class IndexedRecords implements RecordStore {
  readonly lasting = true;
  readonly #database: IDBDatabase;
  readonly #scope: string;

  constructor(database: IDBDatabase, scope: string) {
    this.#database = database;
    this.#scope = scope + "/";
  }

  all(): Promise<ScoreRecord[]> {
    const store = this.#database.transaction(stores.scores).objectStore(stores.scores);
    return result<ScoreRecord[]>(store.getAll(under(this.#scope)));
  }

  async update(entry: string, change: (record: ScoreRecord | undefined) => ScoreRecord): Promise<ScoreRecord> {
    const transaction = this.#database.transaction(stores.scores, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(stores.scores);
    const done = kept(transaction);
    let next: ScoreRecord | undefined;
    const read: IDBRequest<ScoreRecord | undefined> = store.get(this.#scope + entry);
    read.onsuccess = () => {
      next = change(read.result);
      store.put(next, this.#scope + entry);
    };
    await done;
    if (!next) throw new Error("The browser's database kept nothing.");
    return next;
  }
}
