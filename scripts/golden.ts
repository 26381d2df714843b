/**
 * `npm run golden [-- words]`: writes what the command line prints now beside the headers of `spec/cases` (only where a
 * file of that ending already is, and its path contains the words) and says how much changed. Read the diff before you
 * commit it.
 */
import { rewriteExpectations } from "../spec/support/cases.ts";

const changed = await rewriteExpectations(process.argv.slice(2));
const counts = new Map<string, number>();
for (const ending of changed) counts.set(ending, (counts.get(ending) ?? 0) + 1);
const parts = [...counts].sort().map(([ending, count]) => `${count} .${ending}`);
console.log(changed.length === 0 ? "0 changed" : `${changed.length} changed: ${parts.join(", ")}`);
