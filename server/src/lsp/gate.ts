/** What a client may send and when (LSP 3.17, server lifecycle); everything else is refused in words before it reaches a feature. */
import {
  type ConnectionOptions,
  ErrorCodes,
  LSPErrorCodes,
  type Message,
  type NotificationMessage,
  type RequestMessage,
} from "vscode-languageserver";
import { field } from "./settings.ts";

/** The method under which a refused request is answered with its error. */
export const REFUSED = "pilotCharter/refused";

/** Why a message is not passed on. */
export interface Refused {
  readonly code: number;
  readonly message: string;
}

/** Where the client stands between its first message and its last. */
export interface Gate {
  readonly options: ConnectionOptions;
  /** Whether the client has asked to shut down, so that the end of its messages is no failure. */
  readonly isShutDown: () => boolean;
}

/** Requests and notifications that have no parameters. */
const BARE = new Set(["shutdown", "exit", "initialized", "workspace/didChangeConfiguration"]);

/** Requests at one position of a document. */
const AT_POSITION = new Set(
  [
    "hover",
    "completion",
    "definition",
    "references",
    "documentHighlight",
    "prepareRename",
    "rename",
    "onTypeFormatting",
  ].map((name) => `textDocument/${name}`),
);

/** Requests about a stretch of a document. */
const IN_RANGE = new Set(["codeAction", "inlayHint", "rangeFormatting"].map((name) => `textDocument/${name}`));

/** The options of a connection that keeps the order of an LSP session. */
export function createGate(): Gate {
  let stage: "new" | "running" | "shut down" = "new";
  const refusalOf = (method: string, params: unknown): Refused | null => {
    if (method === "exit" || method.startsWith("$/")) return null;
    if (stage === "shut down") {
      return { code: ErrorCodes.InvalidRequest, message: `${method} came after shutdown; only exit may follow.` };
    }
    if (method === "initialize") {
      return stage === "new"
        ? missing(params)
        : { code: ErrorCodes.InvalidRequest, message: "initialize may be sent only once." };
    }
    if (stage === "new") {
      return { code: ErrorCodes.ServerNotInitialized, message: `${method} came before initialize.` };
    }
    const fault = BARE.has(method) ? null : faultOf(method, params);
    return fault === null ? null : { code: ErrorCodes.InvalidParams, message: `${method}: ${fault}` };
  };
  const missing = (params: unknown): Refused | null =>
    typeof params === "object" && params !== null
      ? null
      : { code: ErrorCodes.InvalidParams, message: "initialize: the parameters are missing." };
  const handleMessage = (message: Message, next: (message: Message) => void) => {
    if (!isCall(message)) return next(message);
    const { method, params } = message;
    const refused = refusalOf(method, params);
    if (refused !== null) return "id" in message ? next(Object.assign({}, message, answerWith(refused))) : undefined;
    if (method === "initialize") stage = "running";
    if (method === "shutdown") stage = "shut down";
    const passed = method === "initialize" ? params : withoutNulls(params, 0);
    return next(Object.assign({}, message, { params: passed }));
  };
  return {
    options: { connectionStrategy: { cancelUndispatched }, messageStrategy: { handleMessage } },
    isShutDown: () => stage === "shut down",
  };
}

/** A request that is given up before its turn is not worked on. */
function cancelUndispatched(message: Message) {
  const error = { code: LSPErrorCodes.RequestCancelled, message: "The request was given up." };
  return { jsonrpc: "2.0", id: (message as RequestMessage).id, error };
}

function isCall(message: Message): message is RequestMessage | NotificationMessage {
  return typeof (message as { method?: unknown }).method === "string";
}

function answerWith(refused: Refused) {
  return { method: REFUSED, params: refused };
}

/** What is wrong with the parameters of a message; null where they are whole. */
function faultOf(method: string, params: unknown): string | null {
  if (typeof params !== "object" || params === null) return "the parameters are missing.";
  if (!method.startsWith("textDocument/")) return null;
  if (typeof field(field(params, "textDocument"), "uri") !== "string") return "textDocument.uri is missing.";
  if (method === "textDocument/didOpen" && typeof field(field(params, "textDocument"), "text") !== "string") {
    return "textDocument.text is missing.";
  }
  if (method === "textDocument/didChange") return faultOfChanges(field(params, "contentChanges"));
  if (method === "textDocument/selectionRange") {
    const positions = field(params, "positions");
    return Array.isArray(positions) && positions.every(isPosition) ? null : "positions are missing.";
  }
  if (AT_POSITION.has(method) && !isPosition(field(params, "position"))) return "position is missing.";
  if (IN_RANGE.has(method) && !isRange(field(params, "range"))) return "range is missing.";
  if (method === "textDocument/rename" && typeof field(params, "newName") !== "string") return "newName is missing.";
  return null;
}

function faultOfChanges(changes: unknown): string | null {
  if (!Array.isArray(changes)) return "contentChanges are missing.";
  const whole = changes.every((change) => {
    const range = field(change, "range") ?? null;
    return typeof field(change, "text") === "string" && (range === null || isRange(range));
  });
  return whole ? null : "a content change has no text or no whole range.";
}

function isPosition(value: unknown): boolean {
  return Number.isInteger(field(value, "line")) && Number.isInteger(field(value, "character"));
}

function isRange(value: unknown): boolean {
  return isPosition(field(value, "start")) && isPosition(field(value, "end"));
}

/** How deep parameters are looked into for nulls; no message of LSP is deeper where it matters. */
const DEEP = 6;

/** Parameters without members that are null: some clients write null where others leave a member out. */
function withoutNulls(value: unknown, depth: number): unknown {
  if (depth > DEEP || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item, depth + 1)]])),
  );
}
