/** Words as a shell has to be given them. */

/** A word as a POSIX shell reads it (XCU 2.2): in quotes where it has a character that means something there. */
export function quoteForShell(word: string): string {
  const isPlain = /^[\w%+,./:=@-]+$/.test(word);
  return isPlain ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
