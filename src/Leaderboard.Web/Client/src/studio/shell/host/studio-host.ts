import { ask, type AskOptions, type Reply } from "./reply";
import type { EntryReceipt, JobView, OpenProjectView, Order, PluginView, ProjectView, StudioInfo, VersionView } from "./views";

/** A version as the host takes it: music of one's own, or what the host has itself. */
export interface VersionBody {
  readonly parent: string | null;
  readonly label: string;
  readonly revision: number;
  readonly kind?: string;
  readonly midi?: string;
  readonly jobId?: string;
  readonly index?: number;
  readonly sample?: string;
}

/** The host's API as the studio of one event uses it. */
export class StudioHost {
  readonly #event: string;
  readonly #fetcher: typeof fetch | undefined;

  constructor(slug: string, fetcher?: typeof fetch) {
    [this.#event, this.#fetcher] = [`/api/v1/events/${encodeURIComponent(slug)}`, fetcher];
  }

  info(): Promise<Reply<StudioInfo>> {
    return this.#json(`${this.#event}/studio`);
  }

  projects(): Promise<Reply<ProjectView[]>> {
    return this.#json(`${this.#event}/studio/projects`);
  }

  open(project: string): Promise<Reply<OpenProjectView>> {
    return this.#json(this.#project(project));
  }

  create(id: string, title: string): Promise<Reply<ProjectView>> {
    return this.#json(`${this.#event}/studio/projects`, { method: "POST", body: { id, title } });
  }

  rename(project: string, title: string): Promise<Reply<ProjectView>> {
    return this.#json(this.#project(project), { method: "PATCH", body: { title } });
  }

  remove(project: string): Promise<Reply<undefined>> {
    return this.#ask(this.#project(project), () => Promise.resolve(undefined), { method: "DELETE" });
  }

  save(project: string, version: string, body: VersionBody): Promise<Reply<VersionView>> {
    return this.#json(this.#version(project, version), { method: "PUT", body });
  }

  /** Hands a version in. The same key again hands it in once. */
  submit(project: string, version: string, body: { title: string; fromBar?: number; replaces?: string | undefined }, key: string): Promise<Reply<EntryReceipt>> {
    return this.#json(`${this.#version(project, version)}/entry`, { method: "POST", body, headers: { "Idempotency-Key": key }, timeout: 60_000 });
  }

  plugins(): Promise<Reply<PluginView[]>> {
    return this.#json("/api/v1/plugins");
  }

  compose(order: Order, key: string): Promise<Reply<JobView>> {
    return this.#json(`${this.#event}/compositions`, { method: "POST", body: order, headers: { "Idempotency-Key": key } });
  }

  job(id: string): Promise<Reply<JobView>> {
    return this.#json(`/api/v1/jobs/${id}`);
  }

  cancel(id: string): Promise<Reply<JobView>> {
    return this.#json(`/api/v1/jobs/${id}`, { method: "DELETE" });
  }

  /** A file by the address that the host gave. */
  bytes(path: string, timeout = 60_000): Promise<Reply<Uint8Array<ArrayBuffer>>> {
    return this.#ask(path, async (answer) => new Uint8Array(await answer.arrayBuffer()), { headers: { Accept: "*/*" }, timeout });
  }

  versionMidi(project: string, version: string): Promise<Reply<Uint8Array<ArrayBuffer>>> {
    return this.bytes(`${this.#version(project, version)}/midi`);
  }

  /** A version as sound, rendered by the host: takes seconds. */
  versionSound(project: string, version: string, format: "wav" | "mp3"): Promise<Reply<Uint8Array<ArrayBuffer>>> {
    return this.bytes(`${this.#version(project, version)}/audio?format=${format}`, 300_000);
  }

  #project(project: string): string {
    return `${this.#event}/studio/projects/${project}`;
  }

  #version(project: string, version: string): string {
    return `${this.#project(project)}/versions/${version}`;
  }

  #json<T>(path: string, options: AskOptions = {}): Promise<Reply<T>> {
    return this.#ask(path, (answer) => answer.json() as Promise<T>, options);
  }

  #ask<T>(path: string, read: (answer: Response) => Promise<T>, options: AskOptions): Promise<Reply<T>> {
    return ask(path, read, { ...options, ...(this.#fetcher ? { fetcher: this.#fetcher } : {}) });
  }
}
