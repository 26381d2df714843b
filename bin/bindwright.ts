#!/usr/bin/env node
import { main } from "../src/cli/main.ts";

// No `await` here: the published entry is CommonJS, which has none at its top.
main(process.argv.slice(2)).then((code) => {
  // All is written. Waiting for the event loop to find nothing to do would let V8 collect garbage on the way.
  process.exit(code);
});
