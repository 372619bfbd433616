import type { NewVersion } from "../../api/versions";
import type { Version } from "../state/version";

/** A version as the host takes it; undefined: there is no music of it here to send. */
export function versionBody({ id, label, revision, kind, from, midi }: Version, parent: string | null): NewVersion | undefined {
  const common = { id, parent, label };
  if (from && "job" in from) return { ...common, jobId: from.job, index: from.index };
  if (from) return { ...common, sample: from.sample };
  return midi && { ...common, kind: kind === "recorded" || kind === "imported" ? kind : "edited", revision, midi };
}
