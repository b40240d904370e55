/** The four triage questions, each answered in a sentence from the charter or with what is missing. */
import { QUESTIONS } from "../../../charter/names.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import { heading, message, revealButton, strongState, unbroken } from "../components.ts";
import { type Html, html } from "../html.ts";

/** The section "Four triage questions". */
export function questions(report: CharterReport, { interactive = false }: RenderOptions): Html {
  if (report.verdict === "closed") return html``;
  const answered = QUESTIONS.filter((name) => report.questions[name].answered).length;
  return html`${heading(html`Four triage questions <small>${answered} of 4 answered</small>`)}<dl class="pc-questions">${QUESTIONS.map(
    (name) => {
      const { question, answer, answered: is, path, line } = report.questions[name];
      const word = is ? strongState("ok", "answered") : strongState("bad", "open");
      return html`<div><dt><code>${name}</code> ${question} ${word}<dd>${message(answer)} ${interactive ? revealButton(true, path, line, `${name}, ${question}`) : html`<small>${unbroken(`line ${line}`)}</small>`}</div>`;
    },
  )}</dl>`;
}
