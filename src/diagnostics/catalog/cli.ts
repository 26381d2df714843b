/** What the command line reports. Usage errors are no diagnostics: they end the run before it starts. */

export const cliCatalog = {
  "ignored-flags": {
    severity: "note",
    message: "these compiler flags have no effect here: %flags%",
    explanation:
      "Flags for warnings, optimisation and code generation change nothing about the declarations of a header. They are accepted, so that the flags of `pkg-config --cflags` or of a build can be given as they are.",
  },
  "cannot-write-output": {
    severity: "error",
    message: "cannot write `%path%`: %reason%",
    help: "choose another place with `-o`, or mend what the message names",
    explanation:
      "Outputs are written to a temporary file in the same folder, which then takes the place of the old one. When that fails, the old file is as it was.",
  },
  "cannot-read-standard-input": {
    severity: "error",
    message: "cannot read standard input: %reason%",
    explanation: "The header `-` is read from standard input, which is closed or no readable file.",
  },
} as const;
