import { toBase64 } from "./base64";
import { call, callBytes, callJson } from "./http";
import type { Making } from "./making";
import { projectAddress } from "./projects";

export type VersionKind = "start" | "recorded" | "imported" | "edited" | "generated";

/** One state of a project's music. */
export interface Version {
  id: string;
  /** What it came from; null: it is a beginning. */
  parent: string | null;
  kind: VersionKind;
  label: string;
  userName: string;
  /** From 1; an edited version counts on while it is being edited. */
  revision: number;
  sha256: string;
  bytes: number;
  bars: number;
  seconds: number;
  noteCount: number;
  createdAt: string;
  savedAt: string;
  /** Title of the sample melody; null: none. */
  sample: string | null;
  /** What a plugin was asked, by the host's own record; null: no plugin. */
  making: Making | null;
  /** Address of its MIDI file. */
  midi: string;
  /** Address of its sound; add `?format=wav` or `?format=mp3`. */
  audio: string;
}

interface Common {
  /** Made by `newId()`; the same sent again is kept once. */
  id: string;
  /** What it came from, which must be kept already; left out: it is a beginning. */
  parent?: string | null;
  /** Left out: after its kind. */
  label?: string;
}

/** A file of the participant's own. An edited one that nothing came from yet is replaced by its next `revision`. */
export interface FileVersion extends Common {
  kind: "recorded" | "imported" | "edited";
  midi: Uint8Array;
  /** From 1, which is the default. */
  revision?: number;
}

/** A job's result; the host has its bytes and knows how it was made. */
export interface ResultVersion extends Common {
  jobId: string;
  /** Which result, from 1. */
  index: number;
}

/** A sample melody by its id. */
export interface SampleVersion extends Common {
  sample: string;
}

export type NewVersion = FileVersion | ResultVersion | SampleVersion;

/** Address of a version. */
export function versionAddress(slug: string, project: string, version: string): string {
  return `${projectAddress(slug, project)}/versions/${encodeURIComponent(version)}`;
}

/**
 * Keeps a version; it is on the host's disk when this ends. Refusals to expect: `version_fixed` (it is history: save under a new
 * id), `version_newer` and `version_differs` (kept from elsewhere: open it, or save under a new id), `phase`, `versions_full`.
 */
export function saveVersion(slug: string, project: string, version: NewVersion, signal?: AbortSignal): Promise<Version> {
  const { id, ...rest } = version;
  const body = "midi" in rest ? { ...rest, midi: toBase64(rest.midi) } : rest;
  return callJson("PUT", versionAddress(slug, project, id), signal ? { body, signal } : { body });
}

export function relabelVersion(slug: string, project: string, version: string, label: string): Promise<Version> {
  return callJson("PATCH", versionAddress(slug, project, version), { body: { label } });
}

/** Removes a version that no other came from and that is no entry; `restoreVersion` brings it back. */
export async function deleteVersion(slug: string, project: string, version: string): Promise<void> {
  await call("DELETE", versionAddress(slug, project, version));
}

/** Brings a removed version back, with what it came from; one that is there stays as it is. */
export function restoreVersion(slug: string, project: string, version: string): Promise<Version> {
  return callJson("POST", `${versionAddress(slug, project, version)}/restore`);
}

export function getMidi(slug: string, project: string, version: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return callBytes(`${versionAddress(slug, project, version)}/midi`, signal);
}

/** A version as a sound file, rendered by the host: takes seconds. `mp3_missing` (501) says what the host lacks, and the mend. */
export function getAudio(slug: string, project: string, version: string, format: "wav" | "mp3", signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return callBytes(`${versionAddress(slug, project, version)}/audio?format=${format}`, signal);
}
