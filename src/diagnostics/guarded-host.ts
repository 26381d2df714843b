/** A host that never throws, over one that may: what it throws becomes a diagnostic. */

import type { FileContent, Host } from "../source/host.ts";
import type { DiagnosticBag } from "./bag.ts";

/** What a host may be asked, and the answer that stands for none. */
export function guardHost(host: Host, diagnostics: DiagnosticBag): Host {
  const report = (path: string, reason: string): void =>
    diagnostics.report("host-failed", { values: { path, reason } });
  return {
    pathStyle: host.pathStyle,
    readFile(path: string): FileContent {
      try {
        const content: unknown = host.readFile(path);
        if (isContent(content)) return content;
        return { kind: "unreadable", reason: "the host gives no file content" };
      } catch (error) {
        return { kind: "unreadable", reason: describeThrown(error) };
      }
    },
    exists(path: string): "file" | "directory" | "other" | "none" {
      try {
        return host.exists(path);
      } catch (error) {
        report(path, describeThrown(error));
        return "none";
      }
    },
    list(path: string): readonly string[] {
      try {
        const names: unknown = host.list(path);
        if (Array.isArray(names)) return names as readonly string[];
        report(path, "the host gives no list");
      } catch (error) {
        report(path, describeThrown(error));
      }
      return [];
    },
  };
}

/** Hosts in plain JavaScript have no types to hold them, and one that returns a promise is a likely mistake. */
function isContent(content: unknown): content is FileContent {
  if (typeof content !== "object" || content === null || !("kind" in content)) return false;
  return content.kind !== "file" || ("bytes" in content && content.bytes instanceof Uint8Array);
}

function describeThrown(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
