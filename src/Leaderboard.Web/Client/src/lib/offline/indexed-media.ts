import { kept, result, stores, under } from "./database";
import type { Kept, MediaStore } from "./media-store";

// Bytes, not blobs: phones have lost the blobs of a database. Sizes stand in a store of their own, so that a look at what
// is there does not read it all.

/** Files fetched ahead, in the browser's database; `scope` keeps events apart. */
export class IndexedMedia implements MediaStore {
  readonly #database: IDBDatabase;
  readonly #scope: string;

  constructor(database: IDBDatabase, scope: string) {
    this.#database = database;
    this.#scope = scope + "/";
  }

  async sizes(): Promise<Map<string, number>> {
    const store = this.#database.transaction(stores.sizes).objectStore(stores.sizes);
    const range = under(this.#sizeKey(""));
    const [keys, sizes] = await Promise.all([result(store.getAllKeys(range)), result<number[]>(store.getAll(range))]);
    const from = this.#sizeKey("").length;
    return new Map(keys.map((key, i) => [String(key).slice(from), sizes[i] ?? 0]));
  }

  async get(url: string): Promise<Kept | undefined> {
    const store = this.#database.transaction(stores.media).objectStore(stores.media);
    return result<Kept | undefined>(store.get(this.#scope + url));
  }

  put(url: string, file: Kept): Promise<void> {
    return this.#write((media, sizes) => {
      media.put(file, this.#scope + url);
      sizes.put(file.bytes.byteLength, this.#sizeKey(url));
    });
  }

  delete(url: string): Promise<void> {
    return this.#write((media, sizes) => {
      media.delete(this.#scope + url);
      sizes.delete(this.#sizeKey(url));
    });
  }

  #write(work: (media: IDBObjectStore, sizes: IDBObjectStore) => void): Promise<void> {
    const transaction = this.#database.transaction([stores.media, stores.sizes], "readwrite");
    work(transaction.objectStore(stores.media), transaction.objectStore(stores.sizes));
    return kept(transaction);
  }

  #sizeKey(url: string): string {
    return this.#scope + url;
  }
}
