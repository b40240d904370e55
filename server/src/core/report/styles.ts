/** The one stylesheet: the page takes all but what only the pane has. */
import { CHARTS } from "./styles/charts.ts";
import { LAYOUT } from "./styles/layout.ts";
import { MEDIA } from "./styles/media.ts";
import { PANE } from "./styles/pane.ts";
import { TOKENS } from "./styles/tokens.ts";

/** Rules of the static page, without the line breaks of their source. */
export const PAGE_STYLES = squeezed(`${TOKENS}${LAYOUT}${CHARTS}${MEDIA}`);

/** Rules of the pane. */
export const STYLES = `${PAGE_STYLES}${squeezed(PANE)}`;

/** Short names for our custom properties, no line breaks: the page is sent by mail. */
function squeezed(css: string): string {
  return css.replace(/\n+/g, "").replaceAll("--pc-", "--");
}
