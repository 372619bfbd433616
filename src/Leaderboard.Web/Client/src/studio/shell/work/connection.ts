import { toast } from "../../../lib/toast";
import { waits } from "../save/saver";
import { lookAround } from "./look-around";
import type { Studio } from "./studio";

/** Sends again when the connection is back, the event opens or the page is looked at, looks what others did, and warns where the page is all there is. */
export function watchConnection(studio: Studio, lookedAt: () => void, signal: AbortSignal): void {
  let looking: Promise<void> | undefined;
  // A page that is shown gets the focus, too: one look is enough.
  const look = (): Promise<void> => (looking ??= tell().finally(() => (looking = undefined)));
  const tell = async (): Promise<void> => {
    const lost = await lookAround(studio);
    if (lost) toast({ text: lost });
  };
  const send = (): void => {
    if (waits(studio.store.state)) void studio.saver.flush();
  };
  window.addEventListener("online", () => {
    send();
    void studio.sendOthers();
    void look();
  }, { signal });
  // Somebody may have signed in again in another window.
  window.addEventListener("focus", () => {
    send();
    void look();
  }, { signal });
  document.addEventListener("visibilitychange", () => {
    send();
    if (document.hidden) return;
    lookedAt();
    void look();
  }, { signal });
  // Also where the network was there, and only the host was not. A look under way may have asked before it was back.
  let missed = false;
  const unlisten = studio.store.onChange(({ save: { kind } }) => {
    if (kind === "offline" || kind === "closed") missed = true;
    if (kind === "offline" || kind === "closed" || kind === "saving" || !missed) return;
    missed = false;
    lookedAt();
    void studio.sendOthers();
    void Promise.resolve(looking).then(look);
  });
  signal.addEventListener("abort", unlisten);
  window.addEventListener("beforeunload", (event) => {
    // Kept on the device it is safe; where nothing is kept, the page is all there is.
    if (waits(studio.store.state) && !studio.keeper.lasting) event.preventDefault();
  }, { signal });
}
