import type { Attribution } from '../../domain/extracted-claim.ts';

/**
 * True when the source says that the content is not so, or does not say that it is: "denied that", "dismissed claims that", "did
 * not confirm that".
 */
export const isDenial = (text: string, { source, cue, content }: Attribution): boolean => {
  if (!cue || !content) return false;
  if (source && nobody.test(text.slice(source.start, source.end))) return true;
  const words = text.slice(cue.start, cue.end);
  if (twice.test(words)) return false;
  if (denies.test(words)) return true;
  return (
    rejects.test(words) && saying.test(text.slice(content.start, Math.min(content.end, content.start + longestOpening)))
  );
};

/** "Neither side has confirmed", "nobody said". */
const nobody = /^(?:neither|nobody|none of|no one|no (?:official|group|country|side|source)s?)\b/i;
const denies = /\bden(?:y|ies|ied|ying)\b|\b(?:not|never)\b|n['’]t\b/iu;
/** "did not deny", "did not rule out": neither yes nor no. */
const twice = /(?:\b(?:not|never)|n['’]t) (?:den|rul|disput|doubt|reject|dismiss)/iu;
const rejects = /\b(?:reject|dismiss|refut|rebut|disput|disprov|contradict|refus|declin)/iu;
/** "a 5% offer" is rejected, too, and yet was made; what somebody says is rejected as untrue. */
const saying =
  /\b(?:claims?|reports?|allegations?|accusations?|assertions?|suggestions?|rumou?rs?|speculation)\b[^,;]*?\b(?:that|of)\b/iu;
const longestOpening = 80;
