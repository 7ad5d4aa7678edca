import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A cursor is a position in one list, signed, so that nobody can make one up or use it on another list. It holds no
 * state on the server and never expires.
 *
 * @param scope what the list was filtered by, in a fixed spelling
 */
export const sealCursor = (key: string, scope: string, position: string): string =>
  `${Buffer.from(position).toString('base64url')}.${signature(key, scope, position)}`;

/** The position in a cursor; null when it is not one of ours, or of another list. */
export const openCursor = (key: string, scope: string, cursor: string): string | null => {
  const [encoded = '', given = ''] = cursor.split('.', 2);
  const position = Buffer.from(encoded, 'base64url').toString();
  const expected = Buffer.from(signature(key, scope, position));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? position : null;
};

const signature = (key: string, scope: string, position: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([scope, position]))
    .digest('base64url')
    .slice(0, 22);
