import type { Version as HostVersion } from "../../api/versions";
import type { Version } from "../state/version";

/** A version of the host as this device knows versions; its music is fetched when it is needed. */
export function fromView(project: string, { id, parent, kind, label, revision, noteCount, bars, createdAt, making }: HostVersion): Version {
  return {
    id, project, parent, kind, label, revision, saved: revision, notes: noteCount, bars, createdAt: Date.parse(createdAt),
    ...(making ? { making } : {}),
  };
}
