/** New Pilot Policy: the file by which an organisation judges its charters, with comments and nothing decided. */
import { Uri, window, workspace } from "vscode";

/** What a new policy says; every line that decides something is a comment. */
const TEXT = `# What this organisation decides for all its pilots. Every charter in this folder and below is judged by it.
# Take the # away in front of what you want to decide. POLICY.md explains every key.
apiVersion: pilot-policy/v1
kind: PilotPolicy
# thresholds:
#   hurdle_rate_pct: 12
#   contingency_min_pct: 15
# severities:
#   cost/prices-sourced: error
# required_reviews: [works_council]
`;

/** Asks in which folder, and writes the policy there; one that is there already is opened. */
export async function newPolicy(): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  const items = folders.map(({ name, uri }) => ({ label: `$(folder) ${name}`, description: uri.path, uri }));
  const chosen =
    items.length < 2
      ? items[0]
      : await window.showQuickPick(items, { placeHolder: "For the charters of which folder?" });
  if (items.length === 0) void window.showInformationMessage("Open the folder with your charters first.");
  if (chosen === undefined) return;
  const uri = Uri.joinPath(chosen.uri, "pilot-policy.yaml");
  const there = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!there) await workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
  await window.showTextDocument(uri, { preview: false });
}
