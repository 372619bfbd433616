import type { Project, Version } from "../state/version";
import { later } from "../state/merge";

/** Where pieces are kept on this device, those of one person in one event. */
export interface ProjectStore {
  /** True when what is written outlives the page. */
  readonly lasting: boolean;
  projects(): Promise<Project[]>;
  versions(project: string): Promise<Version[]>;
  putProject(project: Project): Promise<void>;
  /** Keeps a version; a later state that another tab has kept meanwhile stays. */
  putVersion(version: Version): Promise<void>;
  /** Forgets a version. */
  removeVersion(version: Pick<Version, "id" | "project">): Promise<void>;
  /** Forgets a piece with all of its versions. */
  remove(project: string): Promise<void>;
}

/** For browsers that keep nothing: everything that the host does not have ends with the page. */
export class MemoryProjects implements ProjectStore {
  readonly lasting: boolean = false;
  readonly #projects = new Map<string, Project>();
  readonly #versions = new Map<string, Version>();

  projects(): Promise<Project[]> {
    return Promise.resolve([...this.#projects.values()]);
  }

  versions(project: string): Promise<Version[]> {
    return Promise.resolve([...this.#versions.values()].filter((version) => version.project === project));
  }

  putProject(project: Project): Promise<void> {
    this.#projects.set(project.id, project);
    return Promise.resolve();
  }

  putVersion(version: Version): Promise<void> {
    const known = this.#versions.get(version.id);
    this.#versions.set(version.id, known ? later(version, known) : version);
    return Promise.resolve();
  }

  removeVersion({ id }: Pick<Version, "id">): Promise<void> {
    this.#versions.delete(id);
    return Promise.resolve();
  }

  remove(project: string): Promise<void> {
    this.#projects.delete(project);
    for (const version of this.#versions.values()) if (version.project === project) this.#versions.delete(version.id);
    return Promise.resolve();
  }
}
