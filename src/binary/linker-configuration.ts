/** The directories of `/etc/ld.so.conf` (ld.so(8), ldconfig(8)), with the files that it includes. */

import type { Host } from "../source/host.ts";

const deepestIncludes = 8;
const mostDirectories = 1000;

/** In their order; `root` stands before every path, as the sysroot does. */
export function readLinkerDirectories(host: Host, root: string): readonly string[] {
  const found: string[] = [];
  /** A file that is included again has nothing new; a folder of files that all include it would be read for ever. */
  const read = new Set<string>();
  readConfiguration(`${root}/etc/ld.so.conf`, 0);
  return [...new Set(found)];

  function readConfiguration(path: string, depth: number): void {
    if (read.has(path)) return;
    read.add(path);
    const content = host.readFile(path);
    if (content.kind !== "file") return;
    for (const line of new TextDecoder().decode(content.bytes).split("\n")) {
      const [word = "", pattern] = (line.split("#", 1)[0] as string).trim().split(/\s+/);
      if (found.length >= mostDirectories) return;
      if (word === "include" && pattern !== undefined) {
        if (depth >= deepestIncludes) continue;
        const whole = pattern.startsWith("/") ? root + pattern : `${folderOf(path)}/${pattern}`;
        for (const included of matchFiles(whole, host)) readConfiguration(included, depth + 1);
      } else if (word.startsWith("/")) found.push(root + word.replace(/=.*$/, ""));
    }
  }
}

/** `*` in a file's name, as in `ld.so.conf.d/*.conf`; in names of directories it is a character. */
function matchFiles(pattern: string, host: Host): readonly string[] {
  const folder = folderOf(pattern);
  const [head = "", ...tails] = pattern.slice(folder.length + 1).split("*");
  if (tails.length === 0) return [pattern];
  const matches = (name: string): boolean => {
    if (name.startsWith(".") || !name.startsWith(head)) return false;
    let at = head.length;
    for (const [index, tail] of tails.entries()) {
      const isLast = index === tails.length - 1;
      const place = isLast ? name.length - tail.length : name.indexOf(tail, at);
      if (place < at || !name.startsWith(tail, place)) return false;
      at = place + tail.length;
    }
    return true;
  };
  return [...host.list(folder)]
    .filter(matches)
    .sort()
    .map((name) => `${folder}/${name}`);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
