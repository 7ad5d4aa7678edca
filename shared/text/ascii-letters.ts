/** Where the run of ASCII letters that begins at `from` ends; `from` where none does. Most words of English are one. */
export const asciiLettersEnd = (text: string, from: number): number => {
  let at = from;
  while (isAsciiLetter(text.charCodeAt(at))) at += 1;
  return at;
};

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
