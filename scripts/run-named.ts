export interface Program {
  /** One line for the list of programs. */
  readonly what: string;
  /** The module that runs when it is imported. */
  readonly module: URL;
}

/**
 * Runs one of several programs by its name, which is the first argument of the command line. The program reads the
 * arguments after its name from `process.argv`, as if it had been started alone.
 *
 * Prints the list for `--help`, and with exit code 2 when the name is missing or unknown.
 *
 * @param otherwise the program that runs when the first argument is an option or there is none
 */
export const runNamed = async (
  command: string,
  programs: Readonly<Record<string, Program>>,
  otherwise?: string,
): Promise<void> => {
  const [first] = process.argv.slice(2);
  if (first === '--help') {
    console.log(list(command, programs, otherwise));
    return;
  }
  const named = first !== undefined && !first.startsWith('-');
  const program = programs[(named ? first : otherwise) ?? ''];
  if (!program) {
    console.error(list(command, programs, otherwise));
    process.exitCode = 2;
    return;
  }
  if (named) process.argv.splice(2, 1);
  await import(program.module.href);
};

const list = (command: string, programs: Readonly<Record<string, Program>>, otherwise?: string): string => {
  const width = Math.max(...Object.keys(programs).map((name) => name.length));
  const rows = Object.entries(programs).map(
    ([name, { what }]) => `  ${name.padEnd(width)}  ${what}${name === otherwise ? ' (when no name is given)' : ''}`,
  );
  return `Usage: npm run ${command} -- NAME [OPTION…]\n\n${rows.join('\n')}`;
};
