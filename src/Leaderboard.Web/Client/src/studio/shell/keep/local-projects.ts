import { toBase64 } from "../../api/base64";
import { later } from "../state/merge";
import type { Project, Version } from "../state/version";
import type { ProjectStore } from "./project-store";

type Written = Omit<Version, "midi"> & { readonly midi?: string };

/** Pieces in the browser's plain storage, where it has no database: a few MB, which is a few hundred versions. */
export class LocalProjects implements ProjectStore {
  readonly lasting = true;
  readonly #storage: Storage;
  readonly #scope: string;

  constructor(storage: Storage, scope: string) {
    [this.#storage, this.#scope] = [storage, `studio/${scope}/`];
  }

  projects(): Promise<Project[]> {
    return Promise.resolve(this.#under("project/").map((text) => JSON.parse(text) as Project));
  }

  versions(project: string): Promise<Version[]> {
    return Promise.resolve(this.#under(`version/${project}/`).map(readVersion));
  }

  async putProject(project: Project): Promise<void> {
    this.#storage.setItem(`${this.#scope}project/${project.id}`, JSON.stringify(project));
  }

  async putVersion(version: Version): Promise<void> {
    const key = this.#keyOf(version);
    const text = this.#storage.getItem(key);
    this.#storage.setItem(key, writeVersion(text === null ? version : later(version, readVersion(text))));
  }

  async removeVersion(version: Pick<Version, "id" | "project">): Promise<void> {
    this.#storage.removeItem(this.#keyOf(version));
  }

  async remove(project: string): Promise<void> {
    for (const key of this.#keys(`version/${project}/`)) this.#storage.removeItem(key);
    this.#storage.removeItem(`${this.#scope}project/${project}`);
  }

  #keyOf({ id, project }: Pick<Version, "id" | "project">): string {
    return `${this.#scope}version/${project}/${id}`;
  }

  #under(prefix: string): string[] {
    return this.#keys(prefix).map((key) => this.#storage.getItem(key) ?? "").filter((text) => text !== "");
  }

  #keys(prefix: string): string[] {
    const all = Array.from({ length: this.#storage.length }, (_, i) => this.#storage.key(i) ?? "");
    return all.filter((key) => key.startsWith(this.#scope + prefix));
  }
}

function writeVersion({ midi, ...rest }: Version): string {
  return JSON.stringify({ ...rest, ...(midi ? { midi: toBase64(midi) } : {}) } satisfies Written);
}

function readVersion(text: string): Version {
  const { midi, ...rest } = JSON.parse(text) as Written;
  return { ...rest, midi: midi === undefined ? undefined : fromBase64(midi) };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
