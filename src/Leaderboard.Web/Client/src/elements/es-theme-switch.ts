type Theme = "system" | "light" | "dark";

const order: Theme[] = ["system", "light", "dark"];
const words: Record<Theme, string> = { system: "as the system", light: "light", dark: "dark" };

/** <es-theme-switch>: its button goes through system, light and dark; the choice is kept and src/theme.ts sets it early. */
export default class EsThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#button?.addEventListener("click", () => this.#choose(order[(order.indexOf(this.#theme) + 1) % order.length] ?? "system"));
    this.#tell();
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector("button");
  }

  get #theme(): Theme {
    const set = document.documentElement.dataset["theme"];
    return set === "light" || set === "dark" ? set : "system";
  }

  #choose(theme: Theme): void {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    try {
      if (theme === "system") localStorage.removeItem("es-theme");
      else localStorage.setItem("es-theme", theme);
    } catch {
      // Storage is switched off: the choice lasts as long as the page.
    }
    this.#tell();
    document.dispatchEvent(new Event("es-theme"));
  }

  #tell(): void {
    const label = `Theme: ${words[this.#theme]}`;
    this.dataset["theme"] = this.#theme;
    this.#button?.setAttribute("aria-label", label);
    this.#button?.setAttribute("title", label);
  }
}
