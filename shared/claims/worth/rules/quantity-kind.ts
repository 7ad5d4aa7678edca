import { type QuantityKind, quantityKinds } from '../../../domain/quantity-kind.ts';
import type { WorthRule } from '../worth-rule.ts';

/** Why a sentence with a quantity of each kind is worth checking, and how much that adds. */
const reasons: Readonly<Record<QuantityKind, Omit<WorthRule, 'says' | 'holds'>>> = {
  casualty: {
    id: 'casualty-count',
    info: 'casualty count',
    explanation: 'Counts of people killed, injured, missing or displaced are revised often and hurt most when wrong.',
    weight: 3,
  },
  materiel: {
    id: 'materiel-count',
    info: 'weapons or losses count',
    explanation:
      'Counts of weapons launched, downed or destroyed come from parties to the fight and can be compared with trackers.',
    weight: 2.5,
  },
  personnel: {
    id: 'personnel-count',
    info: 'count of soldiers or staff',
    explanation:
      'Numbers of soldiers, police or staff are checked against orders of battle: authorised is not deployed.',
    weight: 1.2,
  },
  money: {
    id: 'money-sum',
    info: 'sum of money',
    explanation:
      'Sums need an amount, a currency, a period, and whether they were pledged or paid; budget papers show which.',
    weight: 0.4,
  },
  share: {
    id: 'share-or-rate',
    info: 'share or rate',
    explanation:
      'A percentage, fraction or rate has a denominator and a definition that statistics can confirm or refute.',
    weight: 0.4,
  },
  quantity: {
    id: 'other-count',
    info: 'a number',
    explanation: 'Any other count or measure can be looked up or measured again.',
    weight: 0.2,
  },
};

/** A rule for each kind of quantity, in their order: it holds where a quantity of the kind was found. */
export const quantityKindRules: readonly WorthRule[] = quantityKinds.map((kind) => ({
  ...reasons[kind],
  holds: ({ quantities }) => quantities.some((quantity) => quantity.kind === kind),
}));
