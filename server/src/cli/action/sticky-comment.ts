/** The one comment on a pull request that is edited in place, found again by the marker at its beginning. */
import { type Env, inputOf } from "./inputs.ts";

/** So many comments are looked through for ours, a hundred at a time. */
const PAGES = 10;

/** The longest that one answer is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** Where the comment belongs. */
interface Place {
  readonly api: string;
  readonly repository: string;
  readonly number: number;
  readonly token: string;
}

/** Writes the comment; a sentence where that could not be done, null where it was. A read-only token is no failure. */
export async function writeComment(body: string, event: string | null, env: Env): Promise<string | null> {
  const place = placeOf(event, env);
  if (typeof place === "string") return place;
  try {
    const marker = body.slice(0, body.indexOf("\n"));
    const known = await commentWith(marker, place);
    const { api, repository, number } = place;
    const issues = `${api}/repos/${repository}/issues`;
    if (known === null) await asked(`${issues}/${number}/comments`, "POST", place, { body });
    else await asked(`${issues}/comments/${known}`, "PATCH", place, { body });
    return null;
  } catch (error) {
    return `The comment could not be written (${error instanceof Error ? error.message : "unknown reason"}); the summary says the same.`;
  }
}

function placeOf(event: string | null, env: Env): Place | string {
  const number = numberIn(event);
  if (number === null) return "This is no pull request, so there is no comment.";
  const token = inputOf(env, "token");
  const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: api = "https://api.github.com" } = env;
  if (token === "" || repository === undefined) return "Without a token there is no comment.";
  return { api, repository, number, token };
}

function numberIn(event: string | null): number | null {
  try {
    const { pull_request: request } = JSON.parse(event ?? "{}") as { pull_request?: { number?: unknown } };
    return typeof request?.number === "number" ? request.number : null;
  } catch {
    return null;
  }
}

/** The id of the comment that begins with the marker, or null. */
async function commentWith(marker: string, place: Place): Promise<number | null> {
  for (let page = 1; page <= PAGES; page++) {
    const { api, repository, number } = place;
    const address = `${api}/repos/${repository}/issues/${number}/comments?per_page=100&page=${page}`;
    const comments = (await asked(address, "GET", place)) as readonly { id: number; body?: string | null }[];
    const found = comments.find(({ body }) => body?.startsWith(marker) === true);
    if (found !== undefined) return found.id;
    if (comments.length < 100) return null;
  }
  return null;
}

async function asked(address: string, method: string, { token }: Place, body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "user-agent": "pilot-charter",
      "x-github-api-version": "2022-11-28",
    },
    signal: AbortSignal.timeout(PATIENCE),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status}`);
  return answer.json();
}
