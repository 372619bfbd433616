import { reasonsOf, type Reply } from "../host/reply";
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
  const obstacle = obstacleOf(await host.remove(id), here);
  if (!obstacle && here) await keep.putProject({ ...here, removedAt: Date.now() });
  return obstacle;
}

/** Brings a removed piece back as it was; says why not, or undefined. */
export async function restorePiece(host: RemovingHost, keep: ProjectStore, id: string): Promise<string | undefined> {
  const here = await onDevice(keep, id);
  const obstacle = obstacleOf(await host.restore(id), here);
  if (!obstacle && here) await keep.putProject({ ...here, removedAt: undefined });
  return obstacle;
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

// Of a piece that was never sent the host need not know; removed there already is what was wanted.
function obstacleOf(reply: Reply<unknown>, here: Project | undefined): string | undefined {
  if (reply.kind === "done" || (here && !here.created)) return undefined;
  return reasonsOf(reply).join(" ");
}
