import { createHash } from 'node:crypto';
import type { ExtractedClaim } from './extracted-claim.ts';
import { textOf } from './span.ts';

/**
 * Ids are hashes of what makes a thing the same thing, so that an event delivered twice writes the same items.
 * They have lower-case letters and digits 2-7 only (base 32), five bits a character.
 */
const hashId = (length: number, ...parts: readonly string[]): string => {
  const digest = createHash('sha256')
    .update(parts.map((part) => `${part.length}:${part}`).join(''))
    .digest();
  let id = '';
  for (let bit = 0; id.length < length; bit += 5) {
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    id += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return id;
};
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** A file uploaded again under its name is a revision of the same article. */
export const articleIdOf = (bucket: string, key: string): string => hashId(20, 'article', bucket, key);

/** One version of one file. */
export const revisionIdOf = (bucket: string, key: string, versionId: string): string =>
  hashId(20, 'revision', bucket, key, versionId);

/**
 * The ids of one extraction's claims, in order. A claim is the same across revisions only when its structure
 * (`signature`) and the whole sentence that it stands in are the same: a verdict can stay on nothing else. Equal claims
 * in one text are told apart by their order.
 */
export const claimIdsOf = (articleId: string, text: string, claims: readonly ExtractedClaim[]): string[] => {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const base = hashId(16, 'claim', claim.signature, textOf(text, claim.sentence), claim.quote);
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return `${articleId}-${ordinal === 0 ? base : hashId(16, 'again', base, String(ordinal))}`;
  });
};

/** The id of a claim that a person made: the same words made from the same claims in the same way are the same claim. */
export const madeClaimIdOf = (
  articleId: string,
  text: string,
  claim: ExtractedClaim,
  { how, from }: { readonly how: string; readonly from: readonly string[] },
): string => {
  const made = hashId(16, 'made', how, ...from, claim.signature, textOf(text, claim.sentence), claim.quote);
  return `${articleId}-${made}`;
};

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
