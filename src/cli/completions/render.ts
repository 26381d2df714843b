/** `--completions`: a script for a shell, made of the flag table, so that it knows every flag there is. */

const renderers: Readonly<Record<string, () => Promise<string>>> = {
  bash: async () => (await import("./bash.ts")).renderBash(),
  fish: async () => (await import("./fish.ts")).renderFish(),
  zsh: async () => (await import("./zsh.ts")).renderZsh(),
};

/** Undefined for a shell that there is no script for. */
export async function renderCompletions(shell: string): Promise<string | undefined> {
  return await renderers[shell]?.();
}
