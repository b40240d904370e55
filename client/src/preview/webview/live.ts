/** Says a changed score and verdict to screen readers, at most once a second and only the last. */
import { part } from "./dom.ts";

const PAUSE_MS = 1000;

/** A sayer; the first page is not said, because it is read anyway. */
export function sayer(): () => void {
  let said: string | null = null;
  let wanted = "";
  let waiting = false;
  const speak = () => {
    waiting = false;
    const region = part("live");
    if (region === null || wanted === said) return;
    said = wanted;
    region.textContent = wanted;
    waiting = true;
    setTimeout(speak, PAUSE_MS);
  };
  return () => {
    wanted = ["verdict", "score"]
      .map((name) => document.querySelector(`.pc-${name}`)?.textContent?.trim() ?? "")
      .join(", ");
    if (said === null) said = wanted;
    else if (!waiting) speak();
  };
}
