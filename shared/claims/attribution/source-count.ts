import type { Attribution } from '../../domain/extracted-claim.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { contains } from '../../domain/span.ts';
import { wordSet } from '../language/lexicon/function-words.ts';

/** More are a body whose size is itself news ("40 senators said"), unless they are only whom a figure is taken from. */
const most = 12;
const mostCited = 100;

/** Heads of those who are asked because they know, not because they are so many. */
const voices =
  wordSet(`source official diplomat aide insider adviser advisor analyst expert trader witness eyewitness survivor resident
  villager neighbour neighbor bystander passenger local relative lawyer executive employee colleague observer economist banker
  spokesperson spokesman spokeswoman researcher scientist historian investor soldier officer medic doctor activist journalist`);

/** "two people familiar with the matter": people are a source where the text says why they know. */
const known =
  /^\s(?:familiar|briefed|close|aware|involved|present|with (?:\w+ )?knowledge|who (?:spoke|asked|declined|requested|knew?|know|saw|were (?:briefed|there|present)))\b/;
const longestReason = 40;

/**
 * True when the quantity only tells how many speak: "two sources at the regulator told Reuters", "citing three people
 * familiar with the matter". Not when the number is what the sentence tells: "23 women accused him", "five senators said".
 */
export const isSourceCount = (text: string, quantity: Quantity, attributions: readonly Attribution[]): boolean => {
  if (quantity.kind === 'share' || quantity.kind === 'money' || quantity.effect !== null) return false;
  const of = attributions.find(({ source }) => source !== null && contains(source, quantity));
  if (!of || quantity.comparator === 'range') return false;
  const limit = /^(?:according-to|citing)$/.test(of.rule) ? mostCited : most;
  if ((quantity.value ?? quantity.low ?? 0) > limit) return false;
  const head = quantity.unit.slice(quantity.unit.lastIndexOf(' ') + 1);
  if (voices.has(head)) return true;
  if (head !== 'person' && head !== '') return false;
  return of.rule === 'citing' || known.test(text.slice(quantity.end, quantity.end + longestReason));
};
