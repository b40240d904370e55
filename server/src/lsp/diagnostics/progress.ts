/** Progress of work that takes a while, shown by clients that can; others hear nothing. */

/** Sends one message of the protocol. */
export interface ProgressWire {
  readonly request: (method: string, params: object) => Promise<unknown>;
  readonly notify: (method: string, params: object) => void;
}

/** Says how far the work is: so many of so many. */
export type Tell = (done: number, all: number) => void;

/** Less is over before anybody has read the words. */
const WORTH_SAYING = 50;

let count = 0;

/** Runs work that takes as many steps as it says; short work is not announced. */
export async function withProgress(
  wire: ProgressWire | null,
  title: string,
  work: (tell: Tell) => Promise<void>,
): Promise<void> {
  let token: string | null = null;
  const say = (value: object) => {
    if (token !== null) wire?.notify("$/progress", { token, value });
  };
  const begin = (all: number) => {
    if (token !== null || wire === null || all < WORTH_SAYING) return;
    const name = `pilot-charter-${++count}`;
    void wire
      .request("window/workDoneProgress/create", { token: name })
      .then(() => {
        token = name;
        say({ kind: "begin", title, percentage: 0 });
      })
      .catch(() => undefined);
  };
  await work((done, all) => {
    if (done === 0) begin(all);
    else say({ kind: "report", message: `${done} of ${all}`, percentage: Math.floor((100 * done) / all) });
  });
  say({ kind: "end" });
}
