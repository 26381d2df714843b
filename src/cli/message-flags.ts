/** The flags that are about what is told: rows of the flag table. */

import type { Flag } from "./flag.ts";
import type { Request, SeverityRule } from "./request.ts";

export const messageFlags: readonly Flag[] = [
  {
    spellings: ["--quiet"],
    group: "Messages",
    help: "tell errors alone",
    apply: (request) => ({ ...request, verbosity: "quiet" }),
  },
  {
    spellings: ["--verbose"],
    group: "Messages",
    help: "tell notes and progress, and every repetition",
    apply: (request) => ({ ...request, verbosity: "verbose" }),
  },
  {
    spellings: ["--error"],
    argument: "CODE",
    group: "Messages",
    help: "take warnings and notes of CODE for errors; all stands for all warnings",
    apply: (request, value) => addSeverityRule(request, value, "error"),
  },
  {
    spellings: ["--no-warn"],
    argument: "CODE",
    group: "Messages",
    help: "tell no warnings and notes of CODE",
    apply: (request, value) => addSeverityRule(request, value, "none"),
  },
  {
    spellings: ["--time"],
    group: "Messages",
    help: "tell how long each phase took",
    apply: (request) => ({ ...request, showTimes: true }),
  },
  {
    spellings: ["--no-compile-cache"],
    group: "Messages",
    help: "do not keep our compiled program in the user's cache folder",
    // launch.ts has read it, before there was a parser.
    apply: (request) => request,
  },
  {
    spellings: ["--completions"],
    argument: "SHELL",
    choices: ["bash", "fish", "zsh"],
    group: "Messages",
    help: "print a script that lets a shell complete these flags: bash, fish or zsh",
    apply: (request, value) => ({ ...request, completions: value }),
  },
  {
    spellings: ["-h", "--help"],
    group: "Messages",
    help: "print this text",
    apply: (request) => ({ ...request, showHelp: true }),
  },
  {
    spellings: ["--version"],
    group: "Messages",
    help: "print the version's number",
    apply: (request) => ({ ...request, showVersion: true }),
  },
];

function addSeverityRule(request: Request, code: string, severity: SeverityRule["severity"]): Request {
  return { ...request, severityRules: [...request.severityRules, { code, severity }] };
}
