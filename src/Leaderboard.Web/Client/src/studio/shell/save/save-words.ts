import type { SaveState } from "../state/studio-state";

/** The state of saving in words: short for the eye, and what to know beside it. */
export function saveWords(save: SaveState, lasting: boolean): { short: string; more: string } {
  switch (save.kind) {
    case "saved":
      return { short: "Saved", more: "Everything is on the host. You can go on from any device." };
    case "saving":
      return { short: "Saving…", more: lasting ? "It is on this device already." : "" };
    case "offline":
      return lasting
        ? { short: "Offline: kept on this device", more: "It is sent by itself as soon as the host can be reached. You can close the page." }
        : { short: "Offline: keep this page open", more: "This browser keeps nothing beyond the page. It is sent as soon as the host can be reached." };
    case "signed-out":
      return { short: "Signed out: kept on this device", more: "Sign in again, in another tab if you like, and it is sent." };
    case "closed":
      return { short: lasting ? "Not open yet: kept on this device" : "Not open yet: keep this page open", more: `${save.messages.join(" ")} It is sent by itself then.` };
    case "refused":
      return { short: "Not on the host", more: `${save.messages.join(" ")} It is kept on this device.` };
  }
}
