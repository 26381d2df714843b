#!/usr/bin/env node
import { main } from "../src/cli/main.ts";
import { processIo } from "../src/cli/process-io.ts";

// No `await` here: the published entry is CommonJS, which has none at its top.
main(process.argv.slice(2), processIo).then((code) => {
  // All is written. Waiting for the event loop to find nothing to do would let V8 collect garbage on the way.
  process.exit(code);
});
