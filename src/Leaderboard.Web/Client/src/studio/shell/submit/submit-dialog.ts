import { make } from "../../../lib/dom";
import { notice } from "../../../lib/notice";
import { inZone } from "../../../lib/zones";
import { fullName, readTitle } from "../../../elements/entries/title";
import type { StudioInfo } from "../../api/studio-info";
import { openDialog } from "../frame/dialog";
import type { Studio } from "../work/studio";
import { nameOfMusic, proposeTitle, silentTracks } from "./entry-version";
import { HandIn } from "./hand-in";
import { madeBy } from "./made-by";

/** How many bars the AI judge hears. */
const judged = 8;

/** Stands where a place has to be chosen, since each has an entry in it that would go. */
const unchosen = "?";

/** Handing in, in one step: the name by the convention, the slot, the deadline, what was used; then the link to the entry. */
export class SubmitDialog extends EventTarget {
  readonly #studio: Studio;
  readonly #nameOf: (plugin: string) => string;
  readonly #title = make("input", { class: "input", id: "studio-entry-title", maxlength: "120", autocomplete: "off", spellcheck: "false", placeholder: "Such as NightTrain", "aria-describedby": "studio-entry-faults studio-entry-name", "data-testid": "entry-title" });
  readonly #name = make("p", { class: "studio-entry-name", id: "studio-entry-name", "data-testid": "entry-name" });
  readonly #faults = make("div", { id: "studio-entry-faults", role: "status" });
  readonly #slot = make("select", { class: "select", id: "studio-entry-slot", "data-testid": "entry-slot" });
  readonly #bar = make("input", { class: "input", id: "studio-entry-bar", type: "number", min: "1", step: "1", inputmode: "numeric" });
  readonly #result = make("div", {});
  readonly #send = make("button", { class: "button is-primary is-large is-block", "data-testid": "entry-send" }, "Hand it in");
  readonly #handIn: HandIn;
  // An empty title is no fault before one has tried.
  #tried = false;
  #info: StudioInfo;

  constructor(studio: Studio, info: StudioInfo, nameOf: (plugin: string) => string) {
    super();
    [this.#studio, this.#info, this.#nameOf, this.#handIn] = [studio, info, nameOf, new HandIn(studio)];
  }

  /** Opens it; the host is asked first what holds now: phase, deadline, slots. */
  async open(): Promise<void> {
    const reply = await this.#studio.host.info();
    if (reply.kind === "done") this.#info = reply.value;
    const { hasMusic } = this.#studio;
    const closed = this.#info.submittingClosed?.message;
    if (!hasMusic || closed) {
      const why = closed ?? "Begin with a melody, play one, or have one written; then hand it in here.";
      openDialog("Hand it in", notice("is-warn", closed ? "Nothing can be handed in now." : "There is no note in it yet.", [why]));
      return;
    }
    const form = this.#form();
    const dialog = openDialog("Hand it in", form);
    form.addEventListener("submit", (event) => { event.preventDefault(); void this.#submit(form, dialog); });
    dialog.addEventListener("close", () => { if (!this.#send.disabled) this.#handIn.back(); });
    this.#title.select();
    this.#tell();
  }

  #form(): HTMLFormElement {
    const { state } = this.#studio.store;
    this.#title.value = proposeTitle(nameOfMusic(state), this.#info.entries.map(({ title }) => title));
    this.#title.addEventListener("input", () => this.#tell());
    this.#fillSlots();
    this.#slot.addEventListener("change", () => this.#onSlot());
    const { bars } = this.#studio.document;
    const silent = silentTracks(this.#studio.document);
    this.#bar.value = "1";
    this.#bar.max = String(Math.max(1, bars - judged + 1));
    const form = make("form", { class: "form studio-submit", novalidate: "" },
      field("studio-entry-title", "Title", this.#title, this.#name, this.#faults),
      field("studio-entry-slot", "Place", this.#slot),
      ...(bars > judged ? [field("studio-entry-bar", "First bar for the AI judge", this.#bar, make("p", { class: "field-help" }, `It hears ${judged} of your ${bars} bars.`))] : []),
      make("p", { class: "small" }, this.#deadline()),
      ...(silent.length > 0 ? [notice("is-warn", `${silent.join(", ")}: not heard, so not handed in.`, ["Unmute what should be in it, or go on: your piece keeps all of its tracks."])] : []),
      make("details", { class: "disclosure" }, make("summary", {}, "What was used"), make("div", {}, make("p", { class: "small soft" }, "This is kept with the entry: organisers see it, and all after the awards."), madeBy(state, this.#nameOf))),
      this.#result, this.#send);
    return form;
  }

  #fillSlots(): void {
    const { slots, entries } = this.#info;
    const free = slots - entries.length;
    const options = entries.map(({ id, title }) => make("option", { value: id }, `Instead of ${title}`));
    options.unshift(free > 0
      ? make("option", { value: "" }, `A free place (${free} of ${slots} left)`)
      : make("option", { value: unchosen, disabled: "", selected: "" }, "All are taken: choose which one goes"));
    this.#slot.replaceChildren(...options);
  }

  // One that takes another's place may keep its title.
  #onSlot(): void {
    const replaced = this.#info.entries.find(({ id }) => id === this.#slot.value);
    if (replaced) this.#title.value = replaced.title;
    this.#send.textContent = replaced ? `Hand it in instead of ${replaced.title}` : "Hand it in";
    this.#result.replaceChildren();
    this.#tell();
  }

  #deadline(): string {
    const { deadline, zone } = this.#info;
    return deadline ? `You can replace it until ${inZone(new Date(deadline), zone, "date-time")} (${zone}).` : "You can replace it until the organiser closes entries.";
  }

  #tell(): string | undefined {
    const { event, userName, entries } = this.#info;
    const { title, faults, suggestion } = readTitle(this.#title.value.trim(), event, userName);
    if (this.#title.value.trim() === "" && !this.#tried) faults.length = 0;
    const taken = entries.find((entry) => entry.id !== this.#slot.value && entry.title.toLowerCase() === title?.toLowerCase());
    if (taken) faults.push(`You have an entry called ${taken.title} already. Choose another title, or take its place above.`);
    this.#name.textContent = fullName(event, userName, title ?? (suggestion || "…"));
    this.#faults.replaceChildren(...faults.map((fault) => make("p", { class: "field-error" }, fault)));
    if (faults.length > 0) this.#title.setAttribute("aria-invalid", "true");
    else this.#title.removeAttribute("aria-invalid");
    if (title === undefined && suggestion) {
      const use = make("button", { type: "button", class: "button is-small" }, `Use ${suggestion}`);
      use.addEventListener("click", () => { this.#title.value = suggestion; this.#tell(); this.#title.focus(); });
      this.#faults.append(use);
    }
    return faults.length === 0 ? title : undefined;
  }

  async #submit(form: HTMLFormElement, dialog: HTMLDialogElement): Promise<void> {
    this.#tried = true;
    const title = this.#tell();
    if (title === undefined) return this.#title.focus();
    if (this.#slot.value === unchosen) return this.#chooseSlot();
    this.#send.disabled = true;
    this.#result.replaceChildren(make("p", { role: "status", class: "small" }, "Handing it in…"));
    const fromBar = this.#studio.document.bars > judged ? { fromBar: Number(this.#bar.value) || 1 } : {};
    const replaces = this.#slot.value ? { replaces: this.#slot.value } : {};
    const { project } = this.#studio.store.state;
    const handedIn = await this.#handIn.send({ title, ...fromBar, ...replaces });
    this.#send.disabled = false;
    if (!dialog.open || "receipt" in handedIn) this.#handIn.back();
    if ("why" in handedIn) return this.#result.replaceChildren(notice("is-danger", "It is not in yet.", [...handedIn.why]));
    if (this.#studio.store.state.project.id === project.id) this.#studio.rename(title, true);
    this.#done(form, handedIn.receipt.name, handedIn.receipt.id);
  }

  #chooseSlot(): void {
    this.#result.replaceChildren(notice("is-warn", "All your places are taken.", ["Choose which of your entries this one takes the place of."]));
    this.#slot.focus();
  }

  #done(form: HTMLFormElement, name: string, id: string): void {
    const link = make("a", { class: "button is-primary", href: `/e/${encodeURIComponent(this.#info.event)}/entries?saved=${encodeURIComponent(id)}`, "data-testid": "entry-link" }, "See your entry");
    const done = make("div", { class: "stack", "data-testid": "entry-in", tabindex: "-1" }, notice("is-ok", "Your entry is in.", [name, this.#deadline()]), make("div", { class: "button-row" }, link));
    form.replaceWith(done);
    done.focus();
    this.dispatchEvent(new Event("submitted"));
  }
}

function field(id: string, label: string, ...content: Node[]): HTMLElement {
  return make("div", { class: "field" }, make("label", { for: id }, label), ...content);
}
