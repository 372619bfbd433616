const name = "eventsuite";
const version = 2;
/** How long a database may take to open, in milliseconds: phones have had some that never did. */
const patience = 10_000;

/** The stores of the browser's database. */
export const stores = { scores: "scores", media: "media", sizes: "sizes", projects: "studio-projects", versions: "studio-versions" } as const;

/** Opens the database, or undefined where the browser keeps none (private windows, storage switched off). */
export function openDatabase(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<IDBDatabase | undefined> {
  if (!factory) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    let isWaiting = true;
    const give = (error: unknown): void => {
      isWaiting = false;
      clearTimeout(timer);
      console.warn("This browser keeps no data; what is made here lives as long as the page.", error);
      resolve(undefined);
    };
    const timer = setTimeout(() => give(new Error("The browser's database does not open.")), patience);
    try {
      const request = factory.open(name, version);
      request.onupgradeneeded = () => {
        for (const store of Object.values(stores))
          if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
      };
      request.onsuccess = () => {
        clearTimeout(timer);
        // Too late: the page goes on without it, and must not stand in its way.
        if (!isWaiting) return request.result.close();
        // A newer page in another tab may need to change the database: let it.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => give(request.error);
    } catch (error) {
      give(error);
    }
  });
}

/** A request's result as a promise. */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database refused."));
  });
}

/** Ends when the transaction is kept; fails when it is not, such as on a full device. */
export function kept(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error("The browser's database gave up."));
    transaction.oncomplete = () => resolve();
    transaction.onabort = fail;
    transaction.onerror = fail;
  });
}

/** Every key that begins with `prefix`. */
export function under(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, prefix + "\uffff");
}
