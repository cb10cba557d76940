/** What somebody has asked for; null: `read` threw a sentence that says what is wrong, and they have been told it. */
export function readCommandLine<Asked>(command: string, read: (words: string[]) => Asked): Asked | null {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${command} -- --help tells all options`);
    process.exitCode = 2;
    return null;
  }
}
