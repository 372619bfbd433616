import type { OutboxState } from "../../lib/offline/outbox";
import type { ShelfState } from "../../lib/offline/media-shelf";
import type { ScoreState } from "../../lib/offline/score-record";
import type { Criterion } from "./list";

/** What the device in the reader's hand is called. */
export function deviceWord(): string {
  return matchMedia("(pointer: coarse)").matches ? "phone" : "computer";
}

/** "1 score", "3 scores". */
export function scores(count: number): string {
  return `${count} ${count === 1 ? "score" : "scores"}`;
}

/** What is said of the track on the desk. */
export function savedWords(state: ScoreState, sending: OutboxState, missing: readonly Criterion[], wasSaved: boolean): string {
  const device = deviceWord();
  if (state === "open") return "Listen, then tap a number for each.";
  if (state === "draft") {
    const names = missing.map((c) => c.name).join(", ");
    return wasSaved ? `Your saved score counts until this is complete. Missing: ${names}` : `Kept on this ${device}. Missing: ${names}`;
  }
  if (state === "saved") return "Saved";
  if (state === "refused") return "Not saved";
  if (sending === "offline") return `On this ${device}, will be sent`;
  if (sending === "signed-out") return `On this ${device}, sign in to send it`;
  return "Saving…";
}

/** What the badge says; undefined when there is nothing to say. */
export function badgeWords(waiting: number, refused: number, sending: OutboxState, online: boolean): string | undefined {
  if (refused > 0) return `${scores(refused)} not accepted`;
  if (sending === "signed-out" && waiting > 0) return `Sign in: ${scores(waiting)} waiting`;
  if (waiting > 0 && (sending === "offline" || !online)) return `${scores(waiting)} waiting`;
  return online ? undefined : "Offline";
}

/** What the badge says while nothing is wrong: how many tracks are here already. */
export function quietWords(shelf: ShelfState | undefined): string {
  if (!shelf || shelf.ready === shelf.total || shelf.stopped) return "Offline help";
  return `${shelf.ready} of ${shelf.total} fetched`;
}

/** The help behind the badge, sentence by sentence. */
export function helpWords(lasting: boolean, secure: boolean, shelf: ShelfState | undefined): string[] {
  const device = deviceWord();
  const said = [
    lasting
      ? `Your scores are kept on this ${device} and go to the host by themselves, once, when the network is back.`
      : `This browser keeps no data. Leave the page open until every score says "Saved".`,
    secure
      ? "Leave this page open: without network it may not load again. What you scored is kept all the same."
      : "Leave this page open: at this address (plain HTTP) it cannot be loaded again without network, that needs HTTPS. What you scored is kept all the same.",
  ];
  return shelf ? [...said, shelfWords(shelf)] : said;
}

/** How many tracks can be heard without network, and why not more. */
export function shelfWords({ ready, total, stopped, pending }: ShelfState): string {
  const said = `${ready} of ${total} tracks are on this ${deviceWord()} and play without network.`;
  if (stopped === "full") return `${said} There is no room for more; the next ones come first.`;
  if (stopped === "saving") return `${said} You asked to save data, so only the next few are fetched.`;
  if (pending > 0) return `${said} The host is still preparing ${pending}.`;
  return said;
}
