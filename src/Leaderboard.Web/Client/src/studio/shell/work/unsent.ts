import type { StudioState } from "../state/studio-state";
import { find } from "../state/tree";

/** Why the host does not have what is looked at, after everything was sent that could be; undefined when it has it. */
export function unsent({ versions, current, save }: StudioState): string | undefined {
  const version = find(versions, current);
  if (version && version.notes > 0 && version.saved < version.revision) {
    const why = save.kind === "closed" ? save.messages : ["It could not be sent to the host. It is kept on this device; once the host can be reached, try again."];
    return (version.refused ?? why).join(" ");
  }
  return save.kind === "signed-out" ? "You are signed out. Sign in again, in another tab if you like; everything is kept." : undefined;
}
