import type { Making } from "../../api/making";
import type { VersionKind } from "../../api/versions";

/** Music that the host has itself: a job's result, or a sample melody. */
export type HostMusic = { readonly job: string; readonly index: number } | { readonly sample: string };

/** One state of a piece as this device knows it. Versions form a tree: whoever goes back and on from there loses nothing. */
export interface Version {
  /** A UUID, made here. */
  readonly id: string;
  readonly project: string;
  /** What it came from; null: it is a beginning. */
  readonly parent: string | null;
  readonly kind: VersionKind;
  readonly label: string;
  /** Counts the states of an edited version, from 1. */
  readonly revision: number;
  /** The revision that the host has confirmed; 0: none. */
  readonly saved: number;
  /** A MIDI file; undefined: the host has it, this device not yet. */
  readonly midi?: Uint8Array | undefined;
  readonly notes: number;
  readonly bars: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly from?: HostMusic | undefined;
  /** What a plugin was asked: the host's own record. */
  readonly making?: Making | undefined;
  /** Why the host would not keep this revision. */
  readonly refused?: readonly string[] | undefined;
}

/** A piece with its tree of versions. */
export interface Project {
  readonly id: string;
  readonly title: string;
  /** Whether the host knows it. */
  readonly created: boolean;
  /** The title that the host knows; another one has to be sent. */
  readonly savedTitle?: string | undefined;
  /** The version that was looked at last. */
  readonly current?: string | undefined;
  /** A job that was begun here and whose results have not been seen to. */
  readonly job?: { readonly id: string; readonly parent: string | null } | undefined;
  readonly changedAt: number;
  /** When it was removed here, in milliseconds since 1970; undefined: it is there. */
  readonly removedAt?: number | undefined;
}

/** Whether there is something that the host has not confirmed and could take: it refuses music without notes. */
export function isWaiting(version: Version): boolean {
  return version.revision > version.saved && version.refused === undefined && version.notes > 0;
}
