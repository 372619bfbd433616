import { toBase64 } from "../../../lib/base64";
import type { VersionBody } from "../host/studio-host";
import type { Version } from "../state/version";

/** A version as the host takes it; undefined: there is no music of it here to send. */
export function versionBody(version: Version, parent: string | null): VersionBody | undefined {
  const { label, revision, kind, from, midi } = version;
  const common = { parent, label, revision };
  if (from && "job" in from) return { ...common, jobId: from.job, index: from.index };
  if (from) return { ...common, sample: from.sample };
  return midi && { ...common, kind, midi: toBase64(midi) };
}
