import { callJson } from "./http";
import type { Making } from "./making";
import { versionAddress } from "./versions";
import type { VersionKind } from "./versions";

/** What the host answers to an entry that is in. */
export interface Receipt {
  id: string;
  /** The whole name by the convention. */
  name: string;
  title: string;
  slot: number;
  slots: number;
  bars: number;
  seconds: number;
  fromBar: number;
  sha256: string;
}

export interface Submission {
  /** The composition part; left out: made from the project's title. */
  title?: string;
  /** First of the eight bars for the AI judge, from 1. */
  fromBar?: number;
  /** The entry whose place it takes; left out: a free slot. Nothing is replaced otherwise. */
  replaces?: string;
}

/** One step on the way to an entry. */
export interface OriginStep {
  kind: VersionKind;
  label: string;
  userName: string;
  at: string;
  sha256: string;
  notes: number;
  sample: string | null;
  making: Making | null;
  change: { kept: number; added: number; removed: number } | null;
}

/** How an entry was made; the last step is what was handed in. */
export interface EntryOrigin {
  projectId: string;
  versionId: string;
  title: string;
  steps: OriginStep[];
}

/** Hands a version in. With the same `key` it counts once, however often it is sent; every fault comes at once. */
export function submitVersion(slug: string, project: string, version: string, submission: Submission, key: string): Promise<Receipt> {
  return callJson("POST", `${versionAddress(slug, project, version)}/entry`, { body: submission, key });
}

/** How an entry was made: the owner may know at any time. */
export function getOrigin(entry: string, signal?: AbortSignal): Promise<EntryOrigin> {
  return callJson("GET", `/api/v1/submissions/${encodeURIComponent(entry)}/origin`, signal ? { signal } : {});
}
