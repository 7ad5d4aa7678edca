import { normaliseText } from '../../../shared/text/normalise.ts';

test.each([
  ['composes accents', 'cafe\u0301', 'caf\u00e9'],
  ['makes every line end a newline', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['drops the byte order mark', '\ufeffText', 'Text'],
  ['makes odd spaces plain', '5\u00a0km\u202f6', '5 km 6'],
  ['drops zero-width, soft hyphens and controls', 'zero\u200bwidth\u00adsoft\u0007', 'zerowidthsoft'],
  ['replaces a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['keeps emoji joined', '👩\u200d🚒', '👩\u200d🚒'],
])('%s', (_name, raw, text) => {
  expect(normaliseText(raw)).toBe(text);
});
