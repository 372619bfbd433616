import { reasonsOf, type Reply } from "../host/reply";
import { isRemovable } from "../state/tree";
import type { Version } from "../state/version";
import type { Studio } from "./studio";

/** Removes the version that is looked at and shows what it came from; says why not, or undefined. */
export async function removeCurrent(studio: Studio): Promise<string | undefined> {
  await studio.settle();
  const { project, versions } = studio.store.state;
  const gone = studio.current;
  if (!gone || !isRemovable(versions, gone)) return "Other versions came from this one, or it is the only one. It stays.";
  const obstacle = isOnHost(gone) ? obstacleOf(await studio.host.removeVersion(project.id, gone.id)) : undefined;
  if (obstacle) return obstacle;
  studio.store.dispatch({ type: "removed", id: gone.id, at: Date.now() });
  await studio.keeper.forget(gone);
  return studio.showCurrent();
}

/** Brings a removed version back and shows it; says why not, or undefined. */
export async function bringBack(studio: Studio, version: Version): Promise<string | undefined> {
  const reply = isOnHost(version) ? await studio.host.restoreVersion(version.project, version.id) : undefined;
  if (reply && reply.kind !== "done") return reasonsOf(reply).join(" ");
  if (studio.store.state.project.id !== version.project) return undefined;
  studio.store.dispatch({ type: "restored", id: version.id, at: Date.now() });
  return studio.showCurrent();
}

function isOnHost({ saved }: Version): boolean {
  return saved > 0;
}

// What is gone there already is what was wanted.
function obstacleOf(reply: Reply<void>): string | undefined {
  return reply.kind === "done" || (reply.kind === "refused" && reply.status === 404) ? undefined : reasonsOf(reply).join(" ");
}
