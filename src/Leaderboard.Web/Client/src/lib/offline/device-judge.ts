// All tabs of a device share the cookie that goes with a score, and no script can read it. So whoever opened or came back to
// a judge's page last is written down where all tabs see it.
const place = "es-judge";

/** Says that it is `judge` who sends scores from this device now: the host has just said so. */
export function takeDevice(judge: string): void {
  try {
    localStorage.setItem(place, judge);
  } catch {
    // Storage is switched off: other tabs cannot be told.
  }
}

/** Whether nobody else has taken the device since. */
export function holdsDevice(judge: string): boolean {
  try {
    return (localStorage.getItem(place) ?? judge) === judge;
  } catch {
    return true;
  }
}
