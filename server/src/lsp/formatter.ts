/** Lays out YAML with Prettier. A program of its own, loaded when somebody formats for the first time, because it is large. */

import * as yaml from "prettier/plugins/yaml";
import { format } from "prettier/standalone";

/** How a text is to be laid out. */
export interface Layout {
  /** Spaces for each level. */
  readonly indent: number;
  /** Longer lines may be broken between brackets; texts never are. */
  readonly width: number;
  /** Whether braces have spaces inside. */
  readonly spaced: boolean;
  readonly eol: "\n" | "\r\n";
}

/** The text, laid out; rejects where it cannot be read. */
export function layOut(text: string, { indent, width, spaced, eol }: Layout): Promise<string> {
  return format(text, {
    parser: "yaml",
    plugins: [yaml],
    tabWidth: indent,
    printWidth: width,
    bracketSpacing: spaced,
    proseWrap: "preserve",
    endOfLine: eol === "\r\n" ? "crlf" : "lf",
  });
}
