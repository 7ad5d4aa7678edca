/** A row of one of the tables in `docs/extraction.md`: a rule, an example, and what the rule finds in it. */
export interface CatalogueEntry {
  /** The heading that the table stands under. */
  readonly section: string;
  readonly name: string;
  readonly what: string;
  readonly example: string;
  readonly finds: string;
}

const row = /^\| `([^`]+)` \|(.*)\|(.*)\|(.*)\|$/;

/**
 * The entries of a catalogue page in order. A table row with a name in code marks and four cells is an entry; `\n` in an
 * example stands for a line break. All else is text.
 */
export const catalogueEntries = (page: string): CatalogueEntry[] => {
  const entries: CatalogueEntry[] = [];
  let section = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    const entry = entryOf(line, section);
    if (entry) entries.push(entry);
  }
  return entries;
};

const entryOf = (line: string, section: string): CatalogueEntry | undefined => {
  const [, name, what, example, finds] = row.exec(line) ?? [];
  if (name === undefined || what === undefined || example === undefined || finds === undefined) return;
  return { section, name, what: what.trim(), example: example.trim().replaceAll('\\n', '\n'), finds: finds.trim() };
};

/** The page with the last cell of each entry written anew. */
export const withFinds = (page: string, findsOf: (entry: CatalogueEntry) => string): string => {
  let section = '';
  return page
    .split('\n')
    .map((line) => {
      if (line.startsWith('## ')) section = line.slice(3);
      const entry = entryOf(line, section);
      if (!entry) return line;
      return `${line.slice(0, line.lastIndexOf('|', line.length - 2))}| ${findsOf(entry)} |`;
    })
    .join('\n');
};
