// Beyond this many arguments at once some browsers refuse.
const chunk = 0x8000;

/** Bytes as base64, as the API takes files. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}
