import type { Quantity } from '../../../shared/domain/quantity.ts';

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
 * @example quantityWords({ comparator: 'gte', low: 3, unit: 'civilian', effect: 'killed', … }) // "at least 3 civilian · killed"
 */
export const quantityWords = (quantity: Quantity): string => {
  const { comparator, value, low, high, unit, effect, trend, ofTotal, negated } = quantity;
  const figure =
    value !== null
      ? number(value)
      : low !== null && high !== null
        ? `${number(low)} to ${number(high)}`
        : low !== null || high !== null
          ? number((low ?? high)!)
          : quantity.quote;
  const whole = ofTotal === null ? '' : ` of ${number(ofTotal)}`;
  const parts = [`${bounds[comparator]}${figure}${whole}${unitWords(unit)}`];
  if (effect && effect !== 'other') parts.push(effect);
  if (trend) parts.push(trend === 'up' ? 'rising' : 'falling');
  if (negated) parts.push('denied');
  return parts.join(' · ');
};

const unitWords = (unit: string): string => (unit === '' ? '' : unit === 'percent' ? ' %' : ` ${unit}`);
const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 4 });
