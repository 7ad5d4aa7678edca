import type { Quantity } from './quantity.ts';

const bounds: Readonly<Record<Quantity['comparator'], string>> = {
  eq: '',
  approx: 'about ',
  approx_below: 'just under ',
  approx_above: 'just over ',
  gte: 'at least ',
  gt: 'more than ',
  lte: 'at most ',
  lt: 'less than ',
  range: '',
  order: 'in the order of ',
};

/**
 * A quantity as people say it.
 *
 * @example quantityWords({ comparator: 'gte', low: 3, unit: 'civilian', effect: 'killed', … }) // "at least 3 civilians · killed"
 */
export const quantityWords = (quantity: Quantity): string => {
  const { comparator, value, low, high, unit, effect, trend, ofTotal, negated } = quantity;
  const say = isCurrency(unit) ? money(unit) : number;
  const figure =
    value !== null
      ? say(value)
      : low !== null && high !== null
        ? `${say(low)} to ${say(high)}`
        : low !== null || high !== null
          ? say((low ?? high)!)
          : null;
  const whole = ofTotal === null ? '' : ` of ${say(ofTotal)}`;
  // "dozens of cities" has no number, "a third of the harvest" no count: they say best themselves what they mean.
  const parts = [
    figure === null || isFraction(quantity)
      ? quantity.quote
      : `${bounds[comparator]}${figure}${whole}${unitWords(unit, value)}`,
  ];
  if (effect && effect !== 'other') parts.push(effect);
  if (trend) parts.push(trend === 'up' ? 'rising' : 'falling');
  if (negated) parts.push('denied');
  return parts.join(' · ');
};

const isFraction = ({ kind, unit }: Quantity): boolean =>
  kind === 'share' && unit !== '' && !/^per(?:cent| mille)|point/.test(unit);

const unitWords = (unit: string, value: number | null): string =>
  unit === '' || isCurrency(unit) ? '' : unit === 'percent' ? ' %' : ` ${value === 1 ? unit : pluralOf(unit)}`;

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** @example money('GBP')(18_400_000) // "£18.4 million" */
const money =
  (currency: string): ((value: number) => string) =>
  (value) => {
    const [size, word] = scales.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
    const format = new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
      maximumFractionDigits: 3,
    });
    return format.format(value / size) + word;
  };
const scales = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/** Units are singular nouns. */
const pluralOf = (unit: string): string => {
  if (/[^a-z -]/.test(unit)) return unit;
  const last = unit.slice(unit.lastIndexOf(' ') + 1);
  const plural =
    irregular[last] ??
    (/(?:s|x|z|ch|sh)$/.test(last) ? `${last}es` : /[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : `${last}s`);
  return unit.slice(0, unit.length - last.length) + plural;
};
const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  aircraft: 'aircraft',
  crew: 'crew',
  staff: 'staff',
  police: 'police',
  cattle: 'cattle',
  personnel: 'personnel',
  people: 'people',
  foot: 'feet',
};
const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 4 });
