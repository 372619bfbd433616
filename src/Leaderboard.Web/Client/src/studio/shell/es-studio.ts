import { readInfo } from "../api/studio-info";
import { AudioOut } from "../sound/audio-out";
import { SoundEngine } from "../sound/sound-engine";
import { fetchSoundFont } from "../sound/sound-font/fetch-sound-font";
import { notice } from "../../lib/notice";
import { StudioHost } from "./host/studio-host";
import { openProjects } from "./keep/open-projects";
import { Desk } from "./desk";
import { openFirst } from "./work/open-first";
import { Studio } from "./work/studio";

/**
 * <es-studio data-slug data-user data-project data-job data-index> around the studio's data and the page without it:
 * makes the studio whole. See Pages/Studio/StudioPage.razor.
 */
export default class EsStudio extends HTMLElement {
  #desk: Desk | undefined;
  #begun = false;

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#desk?.close();
    this.#desk = undefined;
  }

  async #begin(): Promise<void> {
    try {
      const info = readInfo(this);
      const host = new StudioHost(info.event);
      const studio = new Studio(host, await openProjects(info.userName, info.event), new SoundEngine(new AudioOut({ fetchSoundFont: () => fetchSoundFont(info.sound.soundFont) })), info.userName);
      if (!this.isConnected) return studio.close();
      this.#desk = new Desk(this, studio, info);
      const obstacle = await openFirst(studio, this.dataset);
      this.#desk.ready(obstacle);
    } catch (error) {
      console.error("The studio could not begin.", error);
      this.prepend(notice("is-danger", "The studio could not begin.", ["Load the page again. If it stays so, tell the organiser; what you made is safe."]));
    }
  }
}
