import type { StudioState } from "../state/studio-state";
import { find } from "../state/tree";

/** Why the host does not have what is looked at, after everything was sent that could be; undefined when it has it. */
export function unsent({ versions, current, save }: StudioState): string | undefined {
  const version = find(versions, current);
  if (version && version.notes > 0 && version.saved < version.revision) {
    return (version.refused ?? ["It could not be sent to the host. It is kept on this device; once the host can be reached, try again."]).join(" ");
  }
  return save.kind === "signed-out" ? "You are signed out. Sign in again, in another tab if you like; everything is kept." : undefined;
}
