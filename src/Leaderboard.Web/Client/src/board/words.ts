import { withSeconds, inZone } from "../lib/zones";
import type { BoardEntry, BoardSnapshot } from "./snapshot";

/** "1", "=3" where others share it, "–" before there is one. BoardWords.cs says the same. */
export function rankWords(entry: Pick<BoardEntry, "rank" | "shared">): string {
  if (entry.rank === null) return "–";
  return entry.shared ? `=${entry.rank}` : String(entry.rank);
}

/** Points as they are shown: at most two decimals, "–" for no score yet. */
export function pointsWords(points: number | null): string {
  if (points === null) return "–";
  return new Intl.NumberFormat("en", { maximumFractionDigits: 2, useGrouping: false }).format(points);
}

/** A movement as sign and number, and for those who listen. */
export function movementWords(movement: number | null | undefined): { kind: "up" | "down" | "same" | "new"; sign: string; spoken: string } {
  if (movement === null || movement === undefined) return { kind: "new", sign: "", spoken: "" };
  if (movement > 0) return { kind: "up", sign: `▲${movement}`, spoken: `up ${movement}` };
  if (movement < 0) return { kind: "down", sign: `▼${-movement}`, spoken: `down ${-movement}` };
  return { kind: "same", sign: "", spoken: "" };
}

/** How the connection stands. */
export type FeedState = "connecting" | "live" | "reconnecting";

/** The event's zone: its IANA id (the viewer's own zone without one) and what it is called, such as CET. */
export interface Zone {
  id: string | undefined;
  name?: string | undefined;
}

/** What the status line needs of a board. */
export type Published = Partial<Pick<BoardSnapshot, "publishedAt" | "frozen" | "frozenAt">>;

/** The line under the board's title: sealed, live with the last change, or waiting for the network. */
export function statusWords(state: FeedState, board: Published, zone: Zone): string {
  const zoneName = zone.name ? ` ${zone.name}` : "";
  if (board.frozen) return board.frozenAt ? `Sealed at ${inZone(new Date(board.frozenAt), zone.id, "time")}${zoneName}.` : "Sealed.";
  const last = board.publishedAt ? ` Last change ${withSeconds(new Date(board.publishedAt), zone.id)}${zoneName}.` : "";
  if (state === "reconnecting") return `Reconnecting …${last}`;
  return state === "live" ? `Live.${last}` : `Connecting …${last}`;
}
