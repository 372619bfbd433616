import { farOf, isOver, saysOf } from "../../../jobs/job-view";
import type { Version } from "../state/version";
import type { Job } from "../../api/compositions";

/** One of several pieces that a job has made. */
export interface Variation {
  readonly job: string;
  readonly number: number;
  readonly title: string;
  readonly notes: string;
  readonly midi: Uint8Array;
  /** The version that it was kept as. */
  readonly kept?: string | undefined;
}

/** Where an order stands. */
export type Generating =
  | { readonly kind: "idle" }
  /** On its way to the host. */
  | { readonly kind: "asking" }
  | { readonly kind: "working"; readonly job: string; readonly progress: number; readonly says: string; readonly far: string }
  /** It is there, and is being fetched. */
  | { readonly kind: "fetching"; readonly job: string }
  | { readonly kind: "done"; readonly variations: readonly Variation[]; readonly parent: string | null; readonly label: string }
  | { readonly kind: "failed"; readonly what: string; readonly why: readonly string[] };

/** The version that a variation was kept as, now or before a reload; undefined: it was not. */
export function keptAs(versions: readonly Version[], { job, number, kept }: Variation): string | undefined {
  const isIt = ({ from, making }: Version): boolean =>
    (from !== undefined && "job" in from && from.job === job && from.index === number) || (making?.jobId === job && making.index === number);
  return kept ?? versions.find(isIt)?.id;
}

/** The number of an earlier variation that is the same to the byte; undefined: none is. Not every composer leaves something to chance. */
export function sameAs(variations: readonly Variation[], { number, midi }: Variation): number | undefined {
  const same = (other: Uint8Array): boolean => other.length === midi.length && other.every((byte, i) => byte === midi[i]);
  return variations.find((other) => other.number < number && same(other.midi))?.number;
}

/** What a job that is not over shows. */
export function working(job: Job): Generating {
  return { kind: "working", job: job.id, progress: job.progress ?? 0, says: saysOf(job), far: farOf(job) };
}

/** How a job ended that made nothing; undefined: it made something, or is not over. */
export function ending(job: Job, composer: string): Generating | undefined {
  if (!isOver(job.state) || job.results.length > 0) return undefined;
  if (job.state.toLowerCase() === "cancelled") return { kind: "idle" };
  const why = job.errors.map(({ message }) => message);
  return { kind: "failed", what: `${composer} did not make anything this time.`, why: why.length > 0 ? why : ["It did not say why."] };
}
