/** The packaged extension: its README's pictures and links lead to files that it holds, and the Marketplace finds its fields. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import test, { before } from "node:test";
import { inflateRawSync } from "node:zlib";
import { packageExtension } from "../vscode/package.ts";

let files: ReadonlyMap<string, Buffer>;
before(async () => {
  files = unzipped(readFileSync(await packageExtension()));
});

const textOf = (name: string) => files.get(`extension/${name}`)?.toString("utf8") ?? assert.fail(`${name} is missing`);

/** The places that a page's pictures and links lead to, each with its anchor. */
function linksOf(page: string): readonly { readonly file: string; readonly anchor: string | undefined }[] {
  const text = textOf(page).replaceAll(/```[\s\S]*?```/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [path = "", anchor] = link.split("#");
      return { file: path === "" ? page : posix.join(dirname(page), path), anchor };
    });
}

/** The anchor that Markdown makes of a heading. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = ""]) => title);
  const made = headings.map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- _]/gu, "")
      .replaceAll(" ", "-"),
  );
  const named = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = ""]) => name);
  return new Set([...made, ...named]);
}

test("the README's pictures and links lead to files and headings in the package", () => {
  const links = linksOf("readme.md");
  assert.ok(links.length >= 7);
  for (const { file, anchor } of links) {
    const held = file === "readme.md" ? "readme.md" : file;
    const there = files.has(`extension/${held}`) || files.has(`extension/${held.toLowerCase()}`);
    assert.ok(there, `${file} is not in the package`);
    if (anchor !== undefined) assert.ok(anchorsOf(textOf(held)).has(anchor), `${file}#${anchor}`);
  }
});

test("it holds the notices of what is bundled, and nothing that is not used", () => {
  assert.match(textOf("THIRD-PARTY-NOTICES.md"), /^## vscode-languageclient /m);
  const odd = [...files.keys()].filter((name) =>
    /\.ts$|\.map$|node_modules|\/test\/(?!charters\/0)|cli\.cjs/.test(name),
  );
  assert.deepEqual(odd, []);
});

test("the Marketplace's fields are there: where the project is, what it belongs to, and its banner", () => {
  const { repository, homepage, bugs, galleryBanner, categories, icon, keywords, sponsor } = JSON.parse(
    textOf("package.json"),
  );
  assert.match(repository.url, /^git\+https:\/\/github\.com\/.+\.git$/);
  assert.match(homepage, /^https:/);
  assert.match(bugs.url, /\/issues$/);
  assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
  assert.ok(categories.includes("Linters") && keywords.length > 0 && keywords.length <= 30);
  assert.ok(files.has(`extension/${icon}`));
  assert.equal(sponsor, undefined);
});

/** The files of an archive, by the directory at its end. */
function unzipped(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const found = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, comment, start] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(body, body + size);
    found.set(bytes.toString("utf8", at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return found;
}
