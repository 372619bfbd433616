import { newId } from "../../api/keys";
import { fromView } from "../host/from-view";
import type { Reply } from "../host/reply";
import type { StudioHost } from "../host/studio-host";
import type { ProjectStore } from "../keep/project-store";
import { confirmed, merged, still } from "../state/merge";
import { childrenOf, find } from "../state/tree";
import type { Project, Version } from "../state/version";

/** The title of a piece nobody has named. */
export const untitled = "Untitled piece";

/** A piece in the list of pieces. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly changedAt: number;
  /** Whether there is something of it that only this device has. */
  readonly onlyHere: boolean;
}

/** A piece that nothing has been made of yet. */
export function newProject(at: number): Project {
  return { id: newId(), title: untitled, created: false, changedAt: at };
}

/** All pieces that there is something of, of the host and of this device, changed last first; without the host those of the device. */
export async function listPieces(host: Pick<StudioHost, "projects">, keep: ProjectStore): Promise<{ pieces: Listed[]; reply: Reply<unknown> }> {
  const [here, reply] = await Promise.all([keep.projects(), host.projects()]);
  const byId = new Map<string, Listed>();
  if (reply.kind === "done") for (const { id, title, changedAt } of reply.value) byId.set(id, { id, title, changedAt: Date.parse(changedAt), onlyHere: false });
  for (const { id, title, changedAt, created, removedAt } of here) {
    const known = byId.get(id);
    // What the host knew and does not know any more was removed there; without an answer nobody knows.
    if (known || (removedAt === undefined && (created ? reply.kind !== "done" : await isBegun(keep, id, title)))) byId.set(id, { id, title, changedAt: Math.max(changedAt, known?.changedAt ?? 0), onlyHere: !known });
  }
  return { pieces: [...byId.values()].sort((a, b) => b.changedAt - a.changedAt), reply };
}

// A piece that was begun and left with nothing in it, nor a name, is none.
async function isBegun(keep: ProjectStore, id: string, title: string): Promise<boolean> {
  return title !== untitled || (await keep.versions(id)).length > 0;
}

/**
 * A piece with everything that the device and the host know of it; what was removed elsewhere is forgotten here. A piece
 * that was removed is there again once it is opened.
 */
export async function openPiece(
  host: Pick<StudioHost, "open">, keep: ProjectStore, id: string,
): Promise<{ project: Project; versions: readonly Version[]; removed: readonly Version[] } | undefined> {
  // The device first: what it takes for confirmed, the host knew when it was asked.
  const [projects, here] = await Promise.all([keep.projects(), keep.versions(id)]);
  const reply = await host.open(id);
  const known = projects.find((project) => project.id === id);
  if (reply.kind !== "done") return known && { project: { ...known, removedAt: undefined }, versions: here, removed: [] };
  const { title, changedAt } = reply.value;
  const [theirs, removed] = [reply.value.versions, reply.value.removed].map((versions) => versions.map((version) => fromView(id, version))) as [Version[], Version[]];
  const mine = still(here, theirs, confirmed(here));
  await Promise.all(here.filter((version) => !mine.includes(version)).map((version) => keep.removeVersion(version)));
  // A title that was changed here and not sent stays.
  const renamed = known !== undefined && known.savedTitle !== undefined && known.title !== known.savedTitle;
  const project: Project = {
    changedAt: Date.parse(changedAt), ...known, id, title: renamed ? known.title : title, created: true, savedTitle: title, removedAt: undefined,
  };
  return { project, versions: merged(mine, theirs), removed };
}

/** The version whose editing session a reload goes on with: marked by this tab, and nothing came from it since. */
export function sessionToResume(versions: readonly Version[], marked: string | undefined): string | undefined {
  const version = find(versions, marked);
  return version?.kind === "edited" && version.midi !== undefined && childrenOf(versions, version.id).length === 0 ? version.id : undefined;
}
