import { call, callBytes, callJson } from "./http";
import type { Making, ParameterValue } from "./making";

export type JobState = "queued" | "running" | "finished" | "failed" | "cancelled";

export interface JobResult {
  number: number;
  title: string | null;
  notes: string | null;
  bars: number;
  seconds: number;
  noteCount: number;
  sha256: string;
  midi: string;
  audio: string;
}

/** A composition that a plugin was asked for. The hub `/hubs/jobs` tells the same on `Watch(id)` and as `Progress`. */
export interface Job {
  id: string;
  plugin: string;
  madeBy: Making["plugin"] | null;
  task: string;
  parameters: Record<string, ParameterValue>;
  seed: number;
  count: number;
  state: JobState;
  /** How many jobs come before it; null: it does not wait. */
  before: number | null;
  /** The same in words; null: it does not wait. */
  waiting: string | null;
  /** 0 to 1; null: it has not begun. */
  progress: number | null;
  message: string | null;
  results: JobResult[];
  errors: { code: string; message: string; field?: string }[];
}

/** What a plugin is asked. An input is a version of the studio, a file in base64, an entry or a job's result. */
export interface Order {
  plugin: string;
  task: string;
  parameters: Record<string, ParameterValue>;
  /** Left out: chance decides, and it is told. */
  seed?: number;
  /** How many pieces; left out: one. */
  count?: number;
  inputs: OrderInput[];
}

export type OrderInput = { name?: string } & ({ version: string } | { midi: string } | { entry: string } | { job: string; result?: number });

/** Asks for music; the job waits for its turn. With the same `key` it is asked once, however often it is sent. */
export function askForMusic(slug: string, order: Order, key: string): Promise<Job> {
  return callJson("POST", `/api/v1/events/${encodeURIComponent(slug)}/compositions`, { body: order, key });
}

export function getJob(job: string, signal?: AbortSignal): Promise<Job> {
  return callJson("GET", jobAddress(job), signal ? { signal } : {});
}

/** Cancels it; one that is over stays as it is. */
export function cancelJob(job: string): Promise<Job> {
  return callJson("DELETE", jobAddress(job));
}

/** A result's MIDI file, to hear a variation before one is kept. */
export function getResultMidi(job: string, index: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return callBytes(`${jobAddress(job)}/results/${index}/midi`, signal);
}

/** Whether the host answers at all: for telling when a lost connection is back. */
export async function isReachable(signal?: AbortSignal): Promise<boolean> {
  try {
    await call("GET", "/healthz", signal ? { signal } : {});
    return true;
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}

function jobAddress(job: string): string {
  return `/api/v1/jobs/${encodeURIComponent(job)}`;
}
