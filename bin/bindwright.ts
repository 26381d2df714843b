#!/usr/bin/env node
import { main } from "../src/cli/main.ts";

// No `await` here: the published entry is CommonJS, which has none at its top.
main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
