import { reasonsOf } from "../host/reply";
import type { StudioHost } from "../host/studio-host";
import type { ProjectStore } from "../keep/project-store";
import type { Project } from "../state/version";

type RemovingHost = Pick<StudioHost, "remove" | "restore" | "removedProjects">;

/** A piece that can be brought back. */
export interface RemovedPiece {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly removedAt: number;
}

/** Removes a piece; the device keeps what it has of it, also what was not sent. Says why not, or undefined. */
export async function removePiece(host: RemovingHost, keep: ProjectStore, id: string): Promise<string | undefined> {
  const here = await onDevice(keep, id);
  const reply = isOnHost(here) ? await host.remove(id) : undefined;
  // Removed there already is what was wanted.
  if (reply && reply.kind !== "done" && !(reply.kind === "refused" && reply.status === 404)) return reasonsOf(reply).join(" ");
  if (here) await keep.putProject({ ...here, removedAt: Date.now() });
  return undefined;
}

/** Brings a removed piece back as it was; says why not, or undefined. */
export async function restorePiece(host: RemovingHost, keep: ProjectStore, id: string): Promise<string | undefined> {
  const here = await onDevice(keep, id);
  const reply = isOnHost(here) ? await host.restore(id) : undefined;
  if (reply && reply.kind !== "done") return reasonsOf(reply).join(" ");
  if (here) await keep.putProject({ ...here, removedAt: undefined });
  return undefined;
}

/** What was removed and can be brought back now, the last one first; without the host what only this device has. */
export async function listRemoved(host: RemovingHost, keep: ProjectStore): Promise<RemovedPiece[]> {
  const [here, reply] = await Promise.all([keep.projects(), host.removedProjects()]);
  const theirs = reply.kind === "done" ? reply.value.map(({ id, title, removedAt }) => ({ id, title, removedAt: Date.parse(removedAt ?? "") })) : [];
  const onlyHere = here.flatMap(({ id, title, created, removedAt }) => (removedAt !== undefined && !created && !theirs.some((other) => other.id === id) ? [{ id, title, removedAt }] : []));
  return [...theirs, ...onlyHere].sort((a, b) => b.removedAt - a.removedAt);
}

async function onDevice(keep: ProjectStore, id: string): Promise<Project | undefined> {
  return (await keep.projects()).find((project) => project.id === id);
}

// Of a piece that was never sent the host knows nothing.
function isOnHost(here: Project | undefined): boolean {
  return !here || here.created;
}
