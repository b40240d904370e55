/** Says in the head of the pane when it was last brought up to date, outside of every section's markup: no section changes for it. */

/** A teller; `fresh` means that what is shown is of this moment. The time is text like any other, so nobody is told of it. */
export function clock(): (fresh: boolean) => void {
  let last = "";
  return (fresh) => {
    if (fresh) last = new Date().toTimeString().slice(0, 8);
    const line = document.querySelector(".pc-meta");
    if (line === null || last === "") return;
    const shown = line.querySelector(".pc-clock") ?? line.appendChild(made());
    shown.textContent = ` · pane updated\u00a0${last}`;
  };
}

function made(): HTMLElement {
  const element = document.createElement("span");
  element.className = "pc-clock";
  return element;
}
