import { gridHeight } from "../areas";
import { drumName } from "../drum-names";
import { pitchAt, yOf } from "../view";
import { pitchLabel } from "../words";
import { isBlack } from "./grid";
import type { Picture } from "./picture";

const leastNameRow = 11;

/** The keyboard at the left: C by name, the key that sounds lit, drums by what they are. */
export function paintKeys(picture: Picture): void {
  const { to, model, areas, colours, font } = picture;
  const drums = model.track?.drums ?? false;
  const sounding = model.draft?.heard?.pitch;
  to.fillStyle = colours.whiteKey;
  to.fillRect(0, 0, areas.keys, gridHeight(areas));
  to.textAlign = "right";
  to.textBaseline = "middle";
  const [high, low] = [pitchAt(model.view, 0), pitchAt(model.view, gridHeight(areas))];
  for (let pitch = high; pitch >= low; pitch--) {
    const top = Math.round(yOf(model.view, pitch));
    const height = Math.round(yOf(model.view, pitch - 1)) - top;
    paintKey(picture, pitch, top, height, drums, pitch === sounding);
    const name = drums ? (model.view.row >= leastNameRow ? drumName(pitch) : undefined) : pitch % 12 === 0 ? pitchLabel(pitch) : undefined;
    if (!name) continue;
    to.fillStyle = colours.keyText;
    to.font = `${drums ? 500 : 650} ${drums ? 10.5 : 11}px ${font}`;
    to.fillText(name, areas.keys - 6, top + height / 2 + 0.5, areas.keys - 8);
  }
}

function paintKey({ to, areas, colours }: Picture, pitch: number, top: number, height: number, drums: boolean, lit: boolean): void {
  const black = !drums && isBlack(pitch);
  if (lit) {
    to.fillStyle = colours.spotlight;
    to.fillRect(0, top, black ? areas.keys * 0.6 : areas.keys, height);
  } else if (black) {
    to.fillStyle = colours.blackKey;
    to.fillRect(0, top, areas.keys * 0.6, height);
  }
  // White keys meet under a black one, or at B–C and E–F.
  to.fillStyle = colours.line;
  if (black) to.fillRect(areas.keys * 0.6, top + Math.floor(height / 2), areas.keys * 0.4, 1);
  else if (drums || pitch % 12 === 0 || pitch % 12 === 5) to.fillRect(0, top + height - 1, areas.keys, 1);
}
