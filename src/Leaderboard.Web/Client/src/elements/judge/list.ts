import type { Sheet } from "../../lib/offline/score-record";
import { within } from "../../lib/time-limit";

const patience = 15_000;
// The judge waits to hear it.
const soundPatience = 5_000;

/** One thing to score. */
export interface Criterion {
  id: string;
  name: string;
  help: string;
}

/** An entry on the list: blind. */
export interface Entry {
  id: string;
  number: number;
  label: string;
  bars: number;
  seconds: number;
  midi: string;
  audio: string;
  score: (Sheet & { revision: number }) | null;
}

/** A judge's list, as the page and `GET /api/v1/events/{slug}/submissions` give it. */
export interface JudgeList {
  /** Whose list it is: what is kept on the device is kept under this name. */
  judge: string;
  round: string | null;
  roundName: string | null;
  done: number;
  total: number;
  criteria: Criterion[];
  scoreTitles: string[];
  entries: Entry[];
}

/** The list that the page was drawn with. */
export function listWithin(element: Element): JudgeList | undefined {
  const text = element.querySelector("script[data-list]")?.textContent;
  return text ? (JSON.parse(text) as JudgeList) : undefined;
}

/** The list as the host has it now; undefined when it cannot be had. */
export async function askList(slug: string, fetcher: typeof fetch = fetch): Promise<JudgeList | undefined> {
  try {
    return await within(patience, async (signal) => {
      const answer = await fetcher(`/api/v1/events/${encodeURIComponent(slug)}/submissions`, { headers: { Accept: "application/json" }, signal });
      if (!answer.ok) return undefined;
      const list = (await answer.json()) as JudgeList;
      return Array.isArray(list.entries) ? list : undefined;
    });
  } catch {
    // No network, or not the host that answers: what is known stays.
    return undefined;
  }
}

/** Whether the host is still rendering a sound; without network nobody knows, and the player tells. */
export async function isRendering(audio: string, fetcher: typeof fetch = fetch): Promise<boolean> {
  try {
    const { status, body } = await within(soundPatience, (signal) => fetcher(audio, { headers: { Range: "bytes=0-0" }, signal }));
    await body?.cancel();
    return status === 503 || status === 409;
  } catch {
    return false;
  }
}
