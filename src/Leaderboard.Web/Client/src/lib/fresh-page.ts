import { within } from "./time-limit";

const patience = 20_000;

/** This page as the host would draw it now. Fails without network, and where the reader was signed out or sent elsewhere. */
export function freshPage(): Promise<Document> {
  return within(patience, async (signal) => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal });
    if (!answer.ok || answer.redirected) throw new Error(`The page answered ${answer.status}.`);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  });
}
