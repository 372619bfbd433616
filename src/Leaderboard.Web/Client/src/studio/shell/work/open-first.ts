import { reply } from "../host/reply";
import { getResultMidi } from "../../api/compositions";
import { listPieces } from "./opening";
import { readDocument } from "./read-document";
import type { Studio } from "./studio";

/** What the page names to begin with. */
export interface Named {
  readonly project?: string | undefined;
  readonly job?: string | undefined;
  readonly index?: string | undefined;
}

/** Opens what the page names, else what was changed last, else a new piece; says what could not be, or undefined. */
export async function openFirst(studio: Studio, named: Named): Promise<string | undefined> {
  return named.job ? await openResult(studio, named.job, Number(named.index ?? "1")) : await openPiece(studio, named.project);
}

async function openPiece(studio: Studio, named: string | undefined): Promise<string | undefined> {
  const id = named ?? (await listPieces(studio.host, studio.keep)).pieces[0]?.id;
  if (!id) {
    studio.begin();
    return undefined;
  }
  const obstacle = await studio.open(id);
  if (obstacle) studio.begin();
  return obstacle;
}

// A job's result that somebody chose under Composers begins a piece of its own.
async function openResult(studio: Studio, job: string, index: number): Promise<string | undefined> {
  studio.begin();
  const [asked, midi] = await Promise.all([studio.host.job(job), reply((signal) => getResultMidi(job, index, signal))]);
  if (midi.kind !== "done") return "That result cannot be opened now. It still stands under Composers.";
  const document = readDocument(midi.value);
  if (typeof document === "string") return document;
  const title = (asked.kind === "done" && asked.value.results.find(({ number }) => number === index)?.title) || "From a composer";
  studio.add({ kind: "generated", label: title, midi: midi.value, from: { job, index }, parent: null });
  studio.rename(title, true);
  return undefined;
}
