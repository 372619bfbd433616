import { askForMusic, cancelJob, getJob, getResultMidi, type Job, type Order } from "../../api/compositions";
import { submitVersion, type Receipt, type Submission } from "../../api/entries";
import { listPlugins, type Plugin } from "../../api/plugins";
import { createProject, deleteProject, getInfo, listProjects, listRemovedProjects, openProject, renameProject, restoreProject, type OpenProject, type Project } from "../../api/projects";
import type { StudioInfo } from "../../api/studio-info";
import { deleteVersion, getAudio, getMidi, restoreVersion, saveVersion, type NewVersion, type Version } from "../../api/versions";
import { reply, type Reply } from "./reply";

type Bytes = Uint8Array<ArrayBuffer>;

// Rendering takes its time, and others may be before.
const renderingTime = 300_000;

/** The host's API as the studio of one event uses it: every answer is a Reply. */
export class StudioHost {
  constructor(readonly slug: string) {}

  info(): Promise<Reply<StudioInfo>> {
    return reply((signal) => getInfo(this.slug, signal));
  }

  projects(): Promise<Reply<Project[]>> {
    return reply((signal) => listProjects(this.slug, signal));
  }

  removedProjects(): Promise<Reply<Project[]>> {
    return reply((signal) => listRemovedProjects(this.slug, signal));
  }

  open(project: string): Promise<Reply<OpenProject>> {
    return reply((signal) => openProject(this.slug, project, signal));
  }

  create(id: string, title: string): Promise<Reply<Project>> {
    return reply(() => createProject(this.slug, { id, title }));
  }

  rename(project: string, title: string): Promise<Reply<Project>> {
    return reply(() => renameProject(this.slug, project, title));
  }

  remove(project: string): Promise<Reply<void>> {
    return reply(() => deleteProject(this.slug, project));
  }

  restore(project: string): Promise<Reply<Project>> {
    return reply(() => restoreProject(this.slug, project));
  }

  save(project: string, version: NewVersion): Promise<Reply<Version>> {
    return reply((signal) => saveVersion(this.slug, project, version, signal));
  }

  removeVersion(project: string, version: string): Promise<Reply<void>> {
    return reply(() => deleteVersion(this.slug, project, version));
  }

  restoreVersion(project: string, version: string): Promise<Reply<Version>> {
    return reply(() => restoreVersion(this.slug, project, version));
  }

  midi(project: string, version: string): Promise<Reply<Bytes>> {
    return reply((signal) => getMidi(this.slug, project, version, signal));
  }

  sound(project: string, version: string, format: "wav" | "mp3"): Promise<Reply<Bytes>> {
    return reply((signal) => getAudio(this.slug, project, version, format, signal), renderingTime);
  }

  /** Hands a version in. The same key again hands it in once. */
  submit(project: string, version: string, submission: Submission, key: string): Promise<Reply<Receipt>> {
    return reply(() => submitVersion(this.slug, project, version, submission, key), 60_000);
  }

  plugins(): Promise<Reply<Plugin[]>> {
    return reply((signal) => listPlugins(signal));
  }

  compose(order: Order, key: string): Promise<Reply<Job>> {
    return reply(() => askForMusic(this.slug, order, key));
  }

  job(id: string): Promise<Reply<Job>> {
    return reply((signal) => getJob(id, signal));
  }

  cancel(id: string): Promise<Reply<Job>> {
    return reply(() => cancelJob(id));
  }

  resultMidi(job: string, index: number): Promise<Reply<Bytes>> {
    return reply((signal) => getResultMidi(job, index, signal));
  }
}
