/** Nothing that somebody writes in a charter, or calls a file, becomes markup, script, link or an unseen character. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { parse, stringify } from "yaml";
import { sections } from "../../server/src/core/report/html/body.ts";
import { html, markup, user } from "../../server/src/core/report/html/html.ts";
import { page } from "../../server/src/core/report/html/page.ts";
import { sha256Base64 } from "../../server/src/core/report/html/sha256.ts";
import { shell } from "../../server/src/core/report/html/shell.ts";
import { markdown } from "../../server/src/core/report/markdown.ts";
import { text } from "../../server/src/core/report/text.ts";
import { visible } from "../../server/src/core/text/sanitize.ts";
import { CLAIMS, reportOfText, SAMPLES, sampleText } from "../support/reports.ts";

/** Each goes into every string of a charter. `MARK` shows where it came out. */
const ATTACKS = [
  "<script>MARK()</script>",
  '"><img src=x onerror=MARK()>',
  "'><svg onload=MARK()>",
  "</style><script>MARK()</script>",
  "</title><h1>MARK</h1>",
  "<!-- MARK -->",
  "&lt;b&gt;MARK",
  "[MARK](javascript:MARK())",
  "![MARK](https://evil.example/x.png)",
  "`MARK` **MARK** | MARK |",
  "@MARK #1 https://MARK.example www.MARK.example",
  "\u202eMARK\u2066 \u200f",
  "\u001b[31mMARK\u0007\u0000",
  "$\u007bMARK} {{MARK}}",
  "\ud800MARK",
];

function attacked(source: string, attack: string): string {
  const spoil = (value: unknown): unknown => {
    if (typeof value === "string")
      return /^[a-z_0-9/<>=%-]*$|^\d{4}-|^[A-Z]{3}$|PilotCharter/.test(value) ? value : `${value} ${attack}`;
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one)]));
  };
  return stringify(spoil(parse(source)));
}

/** Tags of the page by name: attacks must not add one. */
function tagsOf(document: string): ReadonlySet<string> {
  return new Set([...document.matchAll(/<([a-zA-Z!/][^\s>/]*)/g)].map((match) => (match[1] ?? "").toLowerCase()));
}

const KNOWN_TAGS = new Set(SAMPLES.flatMap((file) => [...tagsOf(page(reportOfText(sampleText(file))))]));
const PANE_TAGS = new Set(["button", "/button", "input", "label", "/label"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a reader
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

for (const attack of ATTACKS) {
  test(`stays text: ${JSON.stringify(attack)}`, () => {
    const report = reportOfText(attacked(sampleText(CLAIMS), attack), `charters/${attack}.pilot.yaml`);
    const outputs = [
      page(report),
      sections(report, { interactive: true })
        .map((one) => one.html)
        .join(""),
    ];
    assert.ok(
      outputs.every((output) => output.includes("MARK")),
      "the attack is not shown at all",
    );
    for (const output of outputs) {
      const added = [...tagsOf(output)].filter((tag) => !KNOWN_TAGS.has(tag) && !PANE_TAGS.has(tag));
      assert.deepEqual(added, []);
      const bare = output.replace(/"[^"]*"/g, '""');
      assert.ok(!/<[^>]*\son[a-z]+\s*=/i.test(bare), "an attribute listens to events");
      const leads = /(?:href|src)="(?!#)/i.test(output) || /<[^>]*\s(?:href|src)=(?!["#])/i.test(bare);
      assert.ok(!leads, "something leads out of the page");
      assert.ok(!UNSEEN.test(output), "an unseen character");
    }
    assert.ok(!UNSEEN.test(text(report)), "an unseen character in the text");
    const comment = markdown(report).replace(/`[^`\n]*`/g, "");
    assert.ok(!UNSEEN.test(comment), "an unseen character in Markdown");
    const marks = /<(?!\/?(?:details|summary)>)|[^\\]\]\(|:\/\/|@MARK|(?<!\\)\*\*MARK|(?<!\\)!\[/.exec(comment);
    assert.equal(marks?.[0], undefined);
  });
}

test("the template escapes text, numbers stay, markup stays, nothing is nothing", () => {
  const made = html`<p title="${`"'<>&\``}">${"<b>"}${1}${null}${undefined}${false}${[user("x"), html`<i>y</i>`]}</p>`;
  assert.equal(markup(made), '<p title="&quot;&#39;&lt;&gt;&amp;&#96;">&lt;b&gt;1x<i>y</i></p>');
});

test("text from right to left is kept apart", () => {
  assert.equal(markup(user("ليلى")), "<bdi>ليلى</bdi>");
  assert.equal(markup(user("𞤀𞤣")), "<bdi>𞤀𞤣</bdi>");
});

test("control characters become pictures, switches of direction go", () => {
  assert.equal(visible("a\u0000b\u001b\u007f\u202ec\ud800d\ud83d\ude00"), "a␀b␛␡c\ufffdd\ud83d\ude00");
});

test("our SHA-256 is Node's", () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 1000]) {
    const source = "aé漢😀\u0000"
      .repeat(length)
      .slice(0, length)
      .replace(/[\ud800-\udbff]$/, "");
    assert.equal(
      sha256Base64(source),
      createHash("sha256").update(source, "utf8").digest("base64"),
      `${length} characters`,
    );
  }
});

test("the page allows its own stylesheet by hash, and nothing else", () => {
  const document = page(reportOfText(sampleText(CLAIMS)));
  const style = /<style>([\s\S]*?)<\/style>/.exec(document)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  assert.match(
    document,
    new RegExp(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash.replace(/[+/]/g, "\\$&")}&#39;`),
  );
  assert.doesNotMatch(document, /<script|<link|<iframe|style=|@import|url\(/);
});

test("the pane's shell allows only what carries the nonce", () => {
  const document = shell("N0nce", "a{}</style>", "x='</script>'", "<T>");
  assert.match(
    document,
    /default-src &#39;none&#39;; style-src &#39;nonce-N0nce&#39;; script-src &#39;nonce-N0nce&#39;/,
  );
  assert.equal([...document.matchAll(/<\/script>/g)].length, 1);
  assert.equal([...document.matchAll(/<\/style>/g)].length, 1);
  assert.match(document, /<title>&lt;T&gt;<\/title>/);
});
