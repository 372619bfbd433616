import { fromView } from "../host/from-view";
import { confirmed } from "../state/merge";
import { find } from "../state/tree";
import type { Studio } from "./studio";

/**
 * Looks what the team, or oneself on another device, has added and removed meanwhile. Tells when the version that was
 * looked at is gone, or undefined.
 */
export async function lookAround(studio: Studio): Promise<string | undefined> {
  const { project: { id, created }, versions, removed } = studio.store.state;
  if (!created) return undefined;
  const known = confirmed(versions);
  const reply = await studio.host.open(id);
  const before = studio.store.state;
  if (reply.kind !== "done" || before.project.id !== id) return undefined;
  // Removed or brought back meanwhile: the host may have been asked before it knew.
  if (before.removed !== removed) return lookAround(studio);
  const views = (given: typeof reply.value.versions) => given.map((version) => fromView(id, version));
  studio.store.dispatch({ type: "looked", versions: views(reply.value.versions), removed: views(reply.value.removed), known, at: Date.now() });
  const { current, versions: now } = studio.store.state;
  for (const version of before.versions) if (!find(now, version.id)) await studio.keeper.forget(version);
  if (current === before.current) return undefined;
  const obstacle = await studio.showCurrent();
  return obstacle ?? `${find(before.versions, before.current)?.label ?? "The version"} was removed on another device. It can be brought back.`;
}
