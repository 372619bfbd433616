import { openDatabase } from "../../../lib/offline/database";
import { IndexedProjects } from "./indexed-projects";
import { LocalProjects } from "./local-projects";
import { MemoryProjects, type ProjectStore } from "./project-store";

/** The best that this browser has to keep pieces in: its database, its plain storage, or nothing beyond the page. */
export async function openProjects(user: string, slug: string): Promise<ProjectStore> {
  const scope = `${user}/${slug}`;
  const database = await openDatabase();
  if (database) return new IndexedProjects(database, scope);
  const storage = plainStorage();
  return storage ? new LocalProjects(storage, scope) : new MemoryProjects();
}

function plainStorage(): Storage | undefined {
  try {
    const probe = "studio/probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch (error) {
    console.warn("This browser keeps nothing; what is not sent to the host ends with the page.", error);
    return undefined;
  }
}
