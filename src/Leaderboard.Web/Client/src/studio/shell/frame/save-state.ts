import { make } from "../../../lib/dom";
import { saveWords } from "../save/save-words";
import type { Studio } from "../work/studio";

const tones = { saved: "ok", saving: "busy", offline: "waiting", "signed-out": "waiting", closed: "waiting", refused: "bad" } as const;

/** Whether everything is safe, and where; said politely when it matters. */
export class SaveBadge {
  readonly element = make("div", { class: "studio-save", "data-testid": "save-state" });
  readonly #words = make("span", {});
  readonly #said = make("span", { class: "visually-hidden", role: "status" });
  readonly #studio: Studio;
  readonly #signIn = make("a", { class: "small", target: "_blank", rel: "noopener", hidden: "" }, "Sign in");
  readonly #again = make("button", { type: "button", class: "button is-small is-quiet", hidden: "" }, "Try again");

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#signIn.href = "/sign-in";
    this.#again.addEventListener("click", () => {
      studio.store.dispatch({ type: "tried-again" });
      void studio.saver.flush();
    });
    this.element.append(make("span", { class: "studio-save-dot", "aria-hidden": "true" }), this.#words, this.#signIn, this.#again, this.#said);
    studio.store.onChange((now, before) => { if (now.save !== before.save) this.#draw(); });
    studio.keeper.addEventListener("change", () => this.#draw());
    this.#draw();
  }

  #draw(): void {
    const { save, versions } = this.#studio.store.state;
    const { short, more } = saveWords(save, this.#studio.keeper.lasting);
    const words = save.kind === "saved" && versions.length === 0 ? "" : short;
    this.element.dataset["tone"] = tones[save.kind];
    this.element.title = more;
    this.#words.textContent = words;
    this.#signIn.hidden = save.kind !== "signed-out";
    this.#again.hidden = save.kind === "saved" || save.kind === "saving";
    // "Saving" comes with every edit: hearing that again and again would help nobody.
    if (save.kind !== "saving" && save.kind !== "saved") this.#say(`${short}. ${more}`);
    else if (this.#said.textContent !== "" && save.kind === "saved") this.#say("Saved.");
  }

  // What was said is not said again each time that it is tried.
  #say(words: string): void {
    if (this.#said.textContent !== words) this.#said.textContent = words;
  }
}
