import { call, callJson } from "./http";
import type { StudioInfo } from "./studio-info";
import type { Version } from "./versions";

export interface Project {
  id: string;
  title: string;
  /** Who began it. */
  userName: string;
  /** The team's or the account's display name. */
  owner: string;
  createdAt: string;
  changedAt: string;
  versionCount: number;
  bytes: number;
  /** When it was removed; null: it is there. */
  removedAt: string | null;
}

/** A project with its tree: parents come before what came from them. */
export interface OpenProject extends Omit<Project, "versionCount" | "bytes" | "removedAt"> {
  versions: Version[];
  /** What was removed and can be brought back, the last one first. */
  removed: Version[];
}

/** Address of the studio of an event. */
export function studioAddress(slug: string): string {
  return `/api/v1/events/${encodeURIComponent(slug)}/studio`;
}

/** Address of a project. */
export function projectAddress(slug: string, project: string): string {
  return `${studioAddress(slug)}/projects/${encodeURIComponent(project)}`;
}

/** The studio as it is now: phase, deadline, entries, sound. */
export function getInfo(slug: string, signal?: AbortSignal): Promise<StudioInfo> {
  return callJson("GET", studioAddress(slug), signal ? { signal } : {});
}

/** All projects of the participant and the team, changed last first. */
export function listProjects(slug: string, signal?: AbortSignal): Promise<Project[]> {
  return callJson("GET", `${studioAddress(slug)}/projects`, signal ? { signal } : {});
}

/** Those that were removed and can be brought back, the last one first. */
export function listRemovedProjects(slug: string, signal?: AbortSignal): Promise<Project[]> {
  return callJson("GET", `${studioAddress(slug)}/projects?removed=true`, signal ? { signal } : {});
}

/** Begins a project. With an id of one's own it may be sent again: the same id gives the same project. */
export function createProject(slug: string, project: { id: string; title: string }): Promise<Project> {
  return callJson("POST", `${studioAddress(slug)}/projects`, { body: project });
}

export function openProject(slug: string, project: string, signal?: AbortSignal): Promise<OpenProject> {
  return callJson("GET", projectAddress(slug, project), signal ? { signal } : {});
}

export function renameProject(slug: string, project: string, title: string): Promise<Project> {
  return callJson("PATCH", projectAddress(slug, project), { body: { title } });
}

/** Removes it with all of its versions; entries that came from it stay. `restoreProject` brings it back. */
export async function deleteProject(slug: string, project: string): Promise<void> {
  await call("DELETE", projectAddress(slug, project));
}

/** Brings a removed project back as it was; one that is there stays as it is. */
export function restoreProject(slug: string, project: string): Promise<Project> {
  return callJson("POST", `${projectAddress(slug, project)}/restore`);
}
