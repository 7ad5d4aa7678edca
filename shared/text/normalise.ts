/** Version of the normaliser, kept with each article: offsets only mean something for the text it made. */
export const normaliserVersion = 'text-1';

// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed are line ends
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
const oddSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
// Zero-width and bidirectional controls, soft hyphens, control characters. ZWJ and ZWNJ stay: scripts and emoji need them.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Text as every later step reads it: NFC, `\n` line ends, plain spaces for tabs and odd spaces, no byte order mark,
 * no invisible or control characters, lone surrogates replaced by U+FFFD. Idempotent. Never throws.
 *
 * @example normaliseText('caf\u0065\u0301\r\n5\u00a0km') // 'café\n5 km'
 */
export const normaliseText = (raw: string): string =>
  raw
    .replace(lineEnds, '\n')
    .replace(oddSpaces, ' ')
    .replace(invisible, '')
    .replace(loneSurrogates, '\ufffd')
    .normalize('NFC');
