/** Pictures of the README: taken by a journey, kept as WebP without loss when `npm test -- journey --update` asks for it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openPage } from "./browser.ts";
import { root } from "./root.ts";

/** Where they lie, beside the other things of the client. */
const FOLDER = join(root, "client/media");

/** Keeps a picture of the page as client/media/NAME.webp, if pictures are to be refreshed. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_GOLDEN !== "1") return;
  const png = (await page.screenshot()).toString("base64");
  const { page: blank, close } = await openPage();
  const url = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 1);
  }, png);
  await close();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(url.slice(url.indexOf(",") + 1), "base64"));
}
