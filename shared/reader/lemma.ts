import { nounExceptions, verbExceptions } from './lemma-exceptions.ts';

/** A word's dictionary form, from its form and its tag of the Penn Treebank. */
export type Lemmatiser = (form: string, xpos: string) => string;

/**
 * Finds lemmas of verbs and plural nouns by exception and rule; any other word's is its form in lower case, a name's
 * keeps its capitals. `isWord` tells which of the spellings that a rule allows is a word ("debat", "debate").
 *
 * @example lemmatiserOf((word) => word === 'debate')('debated', 'VBD') // debate
 */
export const lemmatiserOf =
  (isWord: (lower: string) => boolean): Lemmatiser =>
  (form, xpos) => {
    if (xpos.startsWith('NNP')) return form;
    const lower = form.toLowerCase();
    switch (xpos) {
      case 'VBD':
      case 'VBN':
        return hadNotWould(lower) ?? verbExceptions.get(lower) ?? bare(lower, 'ed', isWord);
      case 'VBG':
        return verbExceptions.get(lower) ?? bare(lower, 'ing', isWord);
      case 'VBZ':
      case 'VBP':
      case 'MD':
        return verbExceptions.get(lower) ?? (xpos === 'VBZ' ? withoutS(lower, isWord) : lower);
      case 'NNS':
        return nounExceptions.get(lower) ?? withoutS(lower, isWord);
      case 'RB':
        return negations.has(lower) ? 'not' : lower;
      default:
        return lower;
    }
  };

const negations = new Set(["n't", 'n’t', 'nt']);

const hadNotWould = (lower: string): string | undefined => (lower === "'d" || lower === '’d' ? 'have' : undefined);

/** "attacks" → "attack", "flies" → "fly", "launches" → "launch". */
const withoutS = (lower: string, isWord: (lower: string) => boolean): string => {
  if (lower.length < 4 || !/[^s\d'’]s$/.test(lower)) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  const withE = lower.slice(0, -1);
  if (!/(?:[sxz]|ch|sh|o)es$/.test(lower)) return withE;
  const stem = lower.slice(0, -2);
  if (/(?:ss|x|zz|ch|sh|o)$/.test(stem)) return stem.endsWith('o') && isWord(withE) ? withE : stem;
  return isWord(stem) && !isWord(withE) ? stem : withE;
};

/** The base of a form in "-ed" or "-ing". */
const bare = (lower: string, ending: string, isWord: (lower: string) => boolean): string => {
  const stem = lower.slice(0, -ending.length);
  if (!lower.endsWith(ending) || !/[aeiouy]/.test(stem) || stem.length < 2) return lower;
  if (ending === 'ed' && /[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (doubled.test(stem)) {
    const single = stem.slice(0, -1);
    const keepsBoth = isWord(stem) ? !isWord(single) || /(?:ll|ff|zz|dd|gg)$/.test(stem) : /(?:ll|ff)$/.test(stem);
    return keepsBoth && !(isWord(single) && !isWord(stem)) ? stem : single;
  }
  const withE = `${stem}e`;
  if (shortSyllable.test(stem)) return withE;
  if (isWord(stem) !== isWord(withE)) return isWord(stem) ? stem : withE;
  return (isWord(stem) ? losesE : probablyLosesE).test(stem) ? withE : stem;
};

/** "stopp" of "stop", but also "pass" and "add". */
const doubled = /([bcdfgklmnprtvz])\1$/;

/** It would have doubled its consonant: "hop" makes "hopping", so "hoping" is of "hope". */
const shortSyllable = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** Of two words, that which the form is of: "planned" is of "plan", but "bathed" of "bathe". */
const losesE = /(?:[^aeiou]l|[csuvz]|[^aeiou]g|[aeiou]at)$/;

/** Of two unknown spellings, that with an "e": "diagnos", "invok", "indulg", "presum". */
const probablyLosesE =
  /(?:[cuvz]|[^s]s|[bcdfgkptz]l|[^aeiou]il|[dlr]g|[^eo][au]t|cit|uir|[jt]ur|um|min|ced|[cv]id|lud|[^aeiou][aio]k|iz|par)$/;
