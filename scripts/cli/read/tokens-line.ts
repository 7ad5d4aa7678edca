/** A sentence whose tokens are given. */
export interface TokensLine {
  readonly id: unknown;
  readonly form: readonly string[];
}

/** A line of input, or `undefined` where it is no JSON object with a list of tokens. Whatever else it holds is left. */
export const parseTokensLine = (line: string): TokensLine | undefined => {
  try {
    const parsed = JSON.parse(line) as { id?: unknown; form?: unknown } | null;
    const form = parsed?.form;
    return Array.isArray(form) && form.every((token) => typeof token === 'string')
      ? { id: parsed?.id, form }
      : undefined;
  } catch {
    return undefined;
  }
};
