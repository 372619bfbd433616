/** A file fetched ahead. */
export interface Kept {
  bytes: ArrayBuffer;
  type: string;
}

/** Where files fetched ahead are kept, by their address. */
export interface MediaStore {
  sizes(): Promise<Map<string, number>>;
  get(url: string): Promise<Kept | undefined>;
  /** Keeps a file; fails when the device is full. */
  put(url: string, file: Kept): Promise<void>;
  delete(url: string): Promise<void>;
}

/** For browsers that keep nothing: the next tracks are ready as long as the page stands. */
export class MemoryMedia implements MediaStore {
  readonly #files = new Map<string, Kept>();

  sizes(): Promise<Map<string, number>> {
    return Promise.resolve(new Map([...this.#files].map(([url, file]) => [url, file.bytes.byteLength])));
  }

  get(url: string): Promise<Kept | undefined> {
    return Promise.resolve(this.#files.get(url));
  }

  put(url: string, file: Kept): Promise<void> {
    this.#files.set(url, file);
    return Promise.resolve();
  }

  delete(url: string): Promise<void> {
    this.#files.delete(url);
    return Promise.resolve();
  }
}
