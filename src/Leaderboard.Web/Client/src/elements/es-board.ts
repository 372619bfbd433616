import { loadAgenda } from "../agenda/event-info";
import { BoardFeed, type Notice } from "../board/feed";
import type { BoardOrder } from "../board/order";
import { RestFetcher } from "../board/rest";
import { RowSound } from "../board/row-sound";
import { BoardRows } from "../board/rows";
import { withKnownRest, type BoardEntry, type BoardSnapshot } from "../board/snapshot";
import { statusWords, type FeedState, type Published } from "../board/words";
import { jitter } from "../lib/random";
import { toast } from "../lib/toast";

/**
 * <es-board slug zone zone-name round shown category epoch version published frozen frozen-at> around the table that Board.razor draws: keeps it live. Inside it,
 * [data-live] tells the state, [data-search] and [data-order] arrange the rows, [data-empty] stands where there are none,
 * [data-tools] shows only when there are some, [data-round] names the round. Fires `es-snapshot` (the BoardSnapshot).
 */
export default class EsBoard extends HTMLElement {
  #feed: BoardFeed | undefined;
  #rest: RestFetcher | undefined;
  #rows: BoardRows | undefined;
  #sound: RowSound | undefined;
  #entries: BoardEntry[] = [];
  #snapshot: BoardSnapshot | undefined;
  #state: FeedState = "connecting";
  readonly #onNetwork = (): void => { if (!document.hidden) this.#feed?.hurry(); };

  connectedCallback(): void {
    const body = this.querySelector("tbody");
    if (!body) return;
    this.#rows ??= new BoardRows(body);
    this.#sound ??= new RowSound(this);
    if (this.#entries.length === 0) this.#entries = this.#rows.read();
    this.#sound.draw();
    this.querySelector("[data-search]")?.addEventListener("input", () => this.#arrange());
    this.querySelector("[data-order]")?.addEventListener("change", () => this.#arrange());
    addEventListener("online", this.#onNetwork);
    document.addEventListener("visibilitychange", this.#onNetwork);
    this.#start();
  }

  disconnectedCallback(): void {
    removeEventListener("online", this.#onNetwork);
    document.removeEventListener("visibilitychange", this.#onNetwork);
    this.#rest?.stop();
    void this.#feed?.stop();
  }

  #start(): void {
    const slug = this.getAttribute("slug") ?? "";
    const [epoch, version, round] = [this.getAttribute("epoch"), this.getAttribute("version"), this.getAttribute("shown") ?? ""];
    this.#rest = new RestFetcher(slug, (snapshot) => { this.#feed?.know(snapshot); this.#show(snapshot); });
    this.#feed = new BoardFeed({
      slug,
      // The client is fetched only where a board is live.
      connect: async () => (await import("../board/connect")).connectToBoard(),
      accepts: (snapshot) => this.#isMine(snapshot),
      onSnapshot: (snapshot) => { this.#show(snapshot); this.#rest?.note(snapshot); },
      onState: (state) => { this.#state = state; this.#tell(); },
      onNotice: (notice) => this.#onNotice(slug, notice),
    }, epoch && version ? { epoch, version: Number(version), round } : undefined);
    void this.#feed.start();
  }

  #isMine(snapshot: BoardSnapshot): boolean {
    const [category, round] = [this.getAttribute("category"), this.getAttribute("round")];
    return (!category || snapshot.category === category) && (!round || snapshot.round === round);
  }

  #show(snapshot: BoardSnapshot): void {
    const before = this.#snapshot?.round ?? this.getAttribute("shown");
    this.#snapshot = snapshot;
    this.#entries = withKnownRest(before === snapshot.round ? this.#entries : [], snapshot);
    this.#arrange(snapshot);
    const round = this.querySelector("[data-round]");
    if (round) round.textContent = snapshot.roundName;
    this.#sound?.draw();
    this.#tell();
    this.dispatchEvent(new CustomEvent<BoardSnapshot>("es-snapshot", { bubbles: true, detail: snapshot }));
  }

  #arrange(snapshot?: BoardSnapshot): void {
    const query = this.querySelector<HTMLInputElement>("[data-search]")?.value ?? "";
    const order = (this.querySelector<HTMLSelectElement>("[data-order]")?.value ?? "rank") as BoardOrder;
    const shown = this.#rows?.show(this.#entries, query, order, snapshot) ?? 0;
    const empty = this.querySelector<HTMLElement>("[data-empty]");
    if (!empty) return;
    const known = this.#entries.length;
    const words = known === 0 ? (this.#snapshot?.reason ?? empty.dataset["empty"] ?? "") : `Nothing here is called "${query}".`;
    if (shown === 0) empty.textContent = words;
    empty.hidden = shown > 0;
    const tools = this.querySelector<HTMLElement>("[data-tools]");
    if (tools) tools.hidden = known === 0;
    const table = this.querySelector("table");
    if (table) table.hidden = shown === 0;
  }

  #tell(): void {
    const line = this.querySelector<HTMLElement>("[data-live]");
    const text = line?.querySelector("[data-text]");
    if (!line || !text) return;
    line.dataset["state"] = this.#published.frozen ? "sealed" : this.#state === "live" ? "live" : "waiting";
    text.textContent = statusWords(this.#state, this.#published, { id: this.getAttribute("zone") ?? undefined, name: this.getAttribute("zone-name") ?? undefined });
  }

  /** The snapshot, or what the server has drawn until the first comes. */
  get #published(): Published {
    if (this.#snapshot) return this.#snapshot;
    const [published, frozenAt] = [this.getAttribute("published"), this.getAttribute("frozen-at")];
    return { frozen: this.hasAttribute("frozen"), frozenAt, ...(published ? { publishedAt: published } : {}) };
  }

  #onNotice(slug: string, notice: Notice): void {
    toast({ text: notice.text });
    // Everybody hears it at once; the agenda is asked for at everybody's own moment.
    setTimeout(() => void loadAgenda(slug), jitter(0, 3_000));
  }
}
