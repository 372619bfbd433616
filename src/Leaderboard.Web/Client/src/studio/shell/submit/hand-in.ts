import { randomKey } from "../../../lib/random";
import type { Receipt, Submission } from "../../api/entries";
import { reasonsOf } from "../host/reply";
import type { Version } from "../state/version";
import type { Studio } from "../work/studio";
import { asHeard, silentTracks } from "./entry-version";

/** What came of handing in: the host's receipt, or why it is not in. */
export type HandedIn = { readonly receipt: Receipt } | { readonly why: readonly string[] };

/** Hands in what is looked at, as it is heard: without tracks that are silent, which is a version of its own then. */
export class HandIn {
  readonly #studio: Studio;
  readonly #keys = new Map<string, string>();
  // The version with all of its tracks, and the one that was made of it.
  #reduced: { readonly from: Version; readonly to: Version } | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** Sends everything, then hands in. */
  async send(submission: Submission): Promise<HandedIn> {
    this.#leaveOutSilent();
    const meant = this.#studio.document;
    const obstacle = await this.#studio.settle();
    const { current, document } = this.#studio;
    if (obstacle || !current) return { why: [obstacle ?? "There is nothing to hand in."] };
    if (document !== meant) return { why: ["Something else was opened meanwhile. Look at what you mean, and hand it in again."] };
    const reply = await this.#studio.host.submit(current.project, current.id, submission, this.#keyFor(current.id, submission));
    return reply.kind === "done" ? { receipt: reply.value } : { why: reasonsOf(reply) };
  }

  /** Goes back to the version with all of its tracks, unless one has gone elsewhere. */
  back(): void {
    const reduced = this.#reduced;
    this.#reduced = undefined;
    if (reduced && this.#studio.current?.id === reduced.to.id) void this.#studio.goTo(reduced.from.id);
  }

  #leaveOutSilent(): void {
    const { document, current } = this.#studio;
    if (silentTracks(document).length === 0 || !current) return;
    this.#reduced = { from: current, to: this.#studio.addDocument("edited", "As handed in", asHeard(document)) };
  }

  // The same request once more, after a lost answer, is the same entry; another one is another.
  #keyFor(version: string, submission: object): string {
    const content = JSON.stringify([version, submission]);
    const key = this.#keys.get(content) ?? randomKey();
    this.#keys.set(content, key);
    return key;
  }
}
