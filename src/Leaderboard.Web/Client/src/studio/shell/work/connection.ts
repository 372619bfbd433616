import { waits } from "../save/saver";
import { fromView } from "../host/from-view";
import type { Studio } from "./studio";

/** Sends again when the connection is back or the page is looked at, looks what others did, and warns where the page is all there is. */
export function watchConnection(studio: Studio, lookedAt: () => void, signal: AbortSignal): void {
  window.addEventListener("online", () => {
    void studio.saver.flush();
    void studio.sendOthers();
  }, { signal });
  document.addEventListener("visibilitychange", () => {
    if (waits(studio.store.state)) void studio.saver.flush();
    if (document.hidden) return;
    lookedAt();
    void lookAround(studio);
  }, { signal });
  window.addEventListener("beforeunload", (event) => {
    // Kept on the device it is safe; where nothing is kept, the page is all there is.
    if (waits(studio.store.state) && !studio.keeper.lasting) event.preventDefault();
  }, { signal });
}

// What the team, or oneself on another device, has added meanwhile.
async function lookAround(studio: Studio): Promise<void> {
  const { id, created } = studio.store.state.project;
  if (!created) return;
  const reply = await studio.host.open(id);
  if (reply.kind === "done" && studio.store.state.project.id === id) {
    studio.store.dispatch({ type: "merged", versions: reply.value.versions.map((version) => fromView(id, version)) });
  }
}
