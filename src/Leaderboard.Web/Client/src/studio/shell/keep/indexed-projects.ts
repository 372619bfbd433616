import { kept, result, stores, under } from "../../../lib/offline/database";
import { later } from "../state/merge";
import type { Project, Version } from "../state/version";
import type { ProjectStore } from "./project-store";

/** Pieces in the browser's database; `scope` keeps people and events apart. */
export class IndexedProjects implements ProjectStore {
  readonly lasting = true;
  readonly #database: IDBDatabase;
  readonly #scope: string;

  constructor(database: IDBDatabase, scope: string) {
    this.#database = database;
    this.#scope = scope + "/";
  }

  projects(): Promise<Project[]> {
    return result<Project[]>(this.#database.transaction(stores.projects).objectStore(stores.projects).getAll(under(this.#scope)));
  }

  versions(project: string): Promise<Version[]> {
    const store = this.#database.transaction(stores.versions).objectStore(stores.versions);
    return result<Version[]>(store.getAll(under(this.#of(project))));
  }

  putProject(project: Project): Promise<void> {
    const transaction = this.#database.transaction(stores.projects, "readwrite", { durability: "strict" });
    transaction.objectStore(stores.projects).put(project, this.#scope + project.id);
    commit(transaction);
    return kept(transaction);
  }

  putVersion(version: Version): Promise<void> {
    const transaction = this.#database.transaction(stores.versions, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(stores.versions);
    const key = this.#of(version.project) + version.id;
    const read: IDBRequest<Version | undefined> = store.get(key);
    // In one transaction: no other tab's state comes in between.
    read.onsuccess = () => {
      store.put(read.result ? later(version, read.result) : version, key);
      commit(transaction);
    };
    return kept(transaction);
  }

  removeVersion({ id, project }: Pick<Version, "id" | "project">): Promise<void> {
    const transaction = this.#database.transaction(stores.versions, "readwrite");
    transaction.objectStore(stores.versions).delete(this.#of(project) + id);
    return kept(transaction);
  }

  remove(project: string): Promise<void> {
    const transaction = this.#database.transaction([stores.projects, stores.versions], "readwrite");
    transaction.objectStore(stores.projects).delete(this.#scope + project);
    transaction.objectStore(stores.versions).delete(under(this.#of(project)));
    return kept(transaction);
  }

  #of(project: string): string {
    return `${this.#scope}${project}/`;
  }
}

// Without it the browser asks the page whether more comes, and gives up what is written when the page is left meanwhile.
function commit(transaction: IDBTransaction): void {
  transaction.commit?.();
}
