/** Links to rules stay on this machine: they open the page of the rule that comes with the extension, also without a network. */
import { type Diagnostic, type Disposable, env, type Hover, MarkdownString, Uri, window } from "vscode";
import { commandId } from "./names.ts";
import { pageIn } from "./rule-book.ts";
import type { VirtualDocuments } from "./virtual.ts";

/** Who we are in addresses that this editor opens itself. */
const OURS = "pilot-charter.pilot-charter";

/** What the server's links to rules look like: they lead to pages for people without the extension. */
const LINK = /\]\(https:[^)\s]*\/RULES\.md#([\w-]+)\)/g;

/** The same finding with a link that this editor opens. */
export function localDiagnostic(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== "object" || code.target.fragment === "") return diagnostic;
  const target = Uri.from({ scheme: env.uriScheme, authority: OURS, path: "/rule", query: String(code.value) });
  diagnostic.code = { value: code.value, target };
  return diagnostic;
}

/** The same hover with links that run our own command, and no other. */
export function localHover(hover: Hover): Hover {
  hover.contents = hover.contents.map((content) => {
    if (!(content instanceof MarkdownString)) return content;
    const command = commandId("explainRule");
    const made = new MarkdownString(
      content.value.replace(LINK, (_, id: string) => {
        const rule = encodeURIComponent(JSON.stringify([{ rule: id.replace("-", "/") }]));
        return `](command:${command}?${rule})`;
      }),
    );
    made.isTrusted = { enabledCommands: [command] };
    return made;
  });
  return hover;
}

/** The rule that a link of ours names; null for any other argument of a command. */
export function ruleIn(from: unknown): string | null {
  const rule = typeof from === "object" && from !== null && "rule" in from ? from.rule : null;
  return typeof rule === "string" && /^[a-z]+\/[a-z-]+$/.test(rule) ? rule : null;
}

/** Shows the page of a rule. */
export async function showRule(rule: string, views: VirtualDocuments, book: () => Promise<string>): Promise<void> {
  const page = pageIn(await book(), rule);
  if (page === null) void window.showInformationMessage(`There is no page about ${rule}.`);
  else await views.showMarkdown(`${rule.replace("/", " ")}.md`, `# ${rule}\n\n${page}\n`);
}

/** Opens addresses of ours, such as a click on a finding's rule in the Problems panel. */
export function handleRuleLinks(views: VirtualDocuments, book: () => Promise<string>): Disposable {
  return window.registerUriHandler({
    handleUri: ({ path, query }) => {
      const rule = path === "/rule" ? ruleIn({ rule: query.replace(/\[.*$/, "") }) : null;
      return rule === null ? undefined : showRule(rule, views, book);
    },
  });
}
