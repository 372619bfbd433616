import { make } from "../../lib/dom";
import { clock } from "../../lib/duration";
import { notice } from "../../lib/notice";
import { randomKey } from "../../lib/random";
import { parseMidi } from "../../midi/parse";
import { MidiError, type Music } from "../../midi/types";
import { tellFaults } from "./faults";
import { Preview } from "./preview";
import { sendEntry, type EntryFault, type Handed, type Sent } from "./send-entry";
import { fullName, readName, readTitle, suggestTitle } from "./title";

/**
 * <es-entry-form data-slug data-user data-replaces data-max-bytes data-max-seconds data-taken> around the plain form:
 * draws and plays the chosen file at once, shows the name as it will be, tells faults while typing, and hands in with
 * progress. What was chosen stays in memory, so that a refusal or a lost network costs nothing.
 */
export default class EsEntryForm extends HTMLElement {
  #file: { bytes: Uint8Array<ArrayBuffer>; name: string } | undefined;
  #fileFaults: string[] = [];
  #preview: Preview | undefined;
  #turn = 0;
  #sentAs: { content: string; key: string } | undefined;
  #edited = false;
  #ready = false;

  connectedCallback(): void {
    if (this.#ready) return;
    this.#ready = true;
    this.#form.noValidate = true;
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); void this.#handIn(); });
    this.#fileInput.addEventListener("change", () => { const file = this.#fileInput.files?.[0]; if (file) void this.#take(file); });
    this.#titleInput.addEventListener("input", () => { this.#edited = true; this.#result.replaceChildren(); this.#tellTitle(); });
    this.#barInput.addEventListener("change", () => void this.#preview?.mark(this.#bar));
    this.#acceptDrops();
    if (this.#titleInput.value !== "") this.#tellTitle();
  }

  disconnectedCallback(): void {
    this.#preview?.close();
  }

  /** Whether something was chosen or typed that a reload would lose. */
  get busy(): boolean {
    return this.#file !== undefined || this.#edited;
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  get #fileInput(): HTMLInputElement {
    return this.querySelector("input[name=file]")!;
  }

  get #titleInput(): HTMLInputElement {
    return this.querySelector("input[name=title]")!;
  }

  get #barInput(): HTMLInputElement {
    return this.querySelector("input[name=fromBar]")!;
  }

  get #bar(): number {
    return Number(this.#barInput.value) || 1;
  }

  get #slug(): string {
    return this.dataset["slug"] ?? "";
  }

  get #user(): string {
    return this.dataset["user"] ?? "";
  }

  #acceptDrops(): void {
    const over = (on: boolean) => (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.querySelector(".drop")?.classList.toggle("is-over", on);
    };
    this.addEventListener("dragover", over(true));
    this.addEventListener("dragleave", over(false));
    this.addEventListener("drop", (event) => {
      over(false)(event);
      const file = event.dataTransfer?.files[0];
      if (file) void this.#take(file);
    });
  }

  async #take(file: File): Promise<void> {
    const turn = ++this.#turn;
    this.#preview?.close();
    this.#preview = undefined;
    this.#file = undefined;
    this.#sentAs = undefined;
    this.#result.replaceChildren();
    const most = Number(this.dataset["maxBytes"]);
    if (file.size > most) this.#fileFaults = [`The file has ${file.size.toLocaleString("en")} bytes; at most ${most.toLocaleString("en")} are allowed.`];
    else {
      const bytes = await file.arrayBuffer().catch(() => undefined);
      // Another file was chosen while this one was read.
      if (turn !== this.#turn) return;
      this.#read(file.name, bytes && new Uint8Array(bytes));
    }
    this.#tellFile(file.name);
    if (this.#file) this.#nameAfter(file.name);
  }

  #read(name: string, bytes: Uint8Array<ArrayBuffer> | undefined): void {
    if (!bytes) {
      this.#fileFaults = ["The file could not be read. Choose it again."];
      return;
    }
    this.#file = { bytes, name };
    try {
      const music = parseMidi(bytes);
      this.#fileFaults = this.#lengthFaults(music);
      this.#preview = new Preview(music, this.#bar, (bar) => (this.#barInput.value = String(bar)));
    } catch (error) {
      // The host reads with more care, wrapped files too, and tells the byte: it has the last word.
      if (!(error instanceof MidiError)) throw error;
      this.#fileFaults = [`${error.message} Export your music as a Standard MIDI File, .mid.`];
    }
  }

  #lengthFaults(music: Music): string[] {
    const most = Number(this.dataset["maxSeconds"]);
    const faults = music.notes.length === 0 ? ["The file has no notes. Export it again, with the tracks not muted."] : [];
    return music.seconds > most
      ? [...faults, `The music lasts ${clock(Math.ceil(music.seconds))} minutes; at most ${clock(most)} minutes are allowed. Shorten it and try again.`]
      : faults;
  }

  #tellFile(name: string): void {
    const drop = this.querySelector(".drop");
    let chosen = drop?.querySelector<HTMLElement>("[data-chosen]");
    if (drop && !chosen) {
      chosen = make("span", { "data-chosen": "", class: "entry-chosen small" });
      drop.append(chosen);
    }
    if (chosen) chosen.textContent = name;
    tellFaults(this.#fileInput, this.#fileFaults);
    const place = this.querySelector<HTMLElement>("[data-preview]")!;
    place.hidden = this.#preview === undefined;
    place.replaceChildren(...(this.#preview ? [this.#preview.element] : []));
    void this.#preview?.mark(this.#bar);
  }

  // A file that is named by the convention, or nearly, brings its title along; a typed title is left alone.
  #nameAfter(fileName: string): void {
    const stem = fileName.replace(/\.(midi?|smf)$/i, "");
    const named = stem.startsWith("#") ? readName(stem, this.#slug, this.#user) : undefined;
    if (this.#edited && this.#titleInput.value !== "") return;
    if (this.dataset["replaces"] && !named?.title) return;
    this.#titleInput.value = named?.title ?? suggestTitle(named ? named.suggestion : stem);
    this.#tellTitle();
    if (named && named.faults.length > 0)
      this.#titleInput.closest(".field")?.querySelector(".entry-faults")
        ?.append(make("p", { class: "field-help" }, `It goes by this title, since the file's own name is not right: ${named.faults.join(" ")}`));
  }

  #tellTitle(): string | undefined {
    const typed = this.#titleInput.value.trim();
    const { title, faults, suggestion } = readTitle(typed, this.#slug, this.#user);
    const taken = (this.dataset["taken"] ?? "").split(" ").find((other) => other.toLowerCase() === title?.toLowerCase());
    if (title !== undefined && taken) faults.push(`You already have an entry called '${taken}'. Choose another title, or replace that entry.`);
    const name = this.querySelector("[data-name]");
    if (name) name.textContent = fullName(this.#slug, this.#user, title ?? (suggestion || "…"));
    const place = tellFaults(this.#titleInput, faults);
    if (title === undefined && suggestion !== "") {
      const use = make("button", { type: "button", class: "button is-small", "data-testid": "entry-use-title" }, `Use ${suggestion}`);
      use.addEventListener("click", () => { this.#titleInput.value = suggestion; this.#edited = true; this.#tellTitle(); this.#titleInput.focus(); });
      place.append(use);
    }
    return faults.length === 0 ? title : undefined;
  }

  async #handIn(): Promise<void> {
    const title = this.#tellTitle();
    if (!this.#file && this.#fileFaults.length === 0) tellFaults(this.#fileInput, ["Choose a MIDI file."]);
    if (!this.#file) this.#fileInput.focus();
    else if (title === undefined) this.#titleInput.focus();
    else await this.#send({ ...this.#file, fileName: this.#file.name, title, fromBar: this.#barInput.value, key: "" });
  }

  async #send(handed: Handed): Promise<void> {
    handed.key = this.#keyFor(handed);
    const replaces = this.dataset["replaces"];
    const address = replaces ? `/api/v1/submissions/${replaces}` : `/api/v1/events/${encodeURIComponent(this.#slug)}/submissions`;
    const button = this.#form.querySelector<HTMLButtonElement>("button[data-testid=entry-submit]")!;
    const bar = make("progress", { max: "1", value: "0", "aria-label": "Uploading" });
    this.#result.replaceChildren(make("div", { class: "progress" }, make("p", { class: "progress-text", role: "status" }, "Handing it in…"), bar));
    button.disabled = true;
    const sent = await sendEntry(replaces ? "PUT" : "POST", address, handed, (done) => (bar.value = done));
    button.disabled = false;
    this.#tellSent(sent);
  }

  // The same title and bars of the file chosen last are the same request, so that pressing again after a lost answer submits once.
  #keyFor({ title, fromBar }: Handed): string {
    const content = `${title}|${fromBar}`;
    if (this.#sentAs?.content !== content) this.#sentAs = { content, key: randomKey() };
    return this.#sentAs.key;
  }

  #tellSent(sent: Sent): void {
    if (sent.kind === "in") {
      this.#result.replaceChildren(notice("is-ok", "It is in."));
      location.assign(`/e/${encodeURIComponent(this.#slug)}/entries?saved=${encodeURIComponent(sent.id)}`);
      return;
    }
    if (sent.kind === "refused") return this.#tellRefused(sent.faults);
    if (sent.kind === "unreachable")
      return this.#result.replaceChildren(notice("is-danger", "The connection broke off.", ["Nothing is half-kept, and your file is still here. Press the button again: it counts once."]));
    const signIn = make("a", { class: "button is-small", href: "/sign-in", target: "_blank", rel: "noopener" }, "Sign in");
    this.#result.replaceChildren(notice("is-warn", "You are signed out.", ["Sign in in the new tab, then come back and press the button again. Your file is still here.", signIn]));
  }

  #tellRefused(faults: EntryFault[]): void {
    // Refused is settled: the next attempt is another request.
    this.#sentAs = undefined;
    const of = (...fields: string[]): string[] => faults.filter((f) => fields.includes(f.field ?? "")).map((f) => f.message);
    const others = faults.filter((f) => !["file", "title", "name", "fromBar"].includes(f.field ?? "")).map((f) => f.message);
    const fields: [HTMLInputElement, string[]][] = [[this.#fileInput, of("file")], [this.#titleInput, of("title", "name")], [this.#barInput, of("fromBar")]];
    for (const [control, messages] of fields) if (messages.length > 0) tellFaults(control, messages);
    this.#result.replaceChildren(notice("is-danger", "It was not handed in, and nothing of it was kept.", others.length > 0 ? others : ["What is to be mended stands beside it."]));
    fields.find(([, messages]) => messages.length > 0)?.[0].focus();
  }

  get #result(): HTMLElement {
    return this.querySelector("[data-result]")!;
  }
}
