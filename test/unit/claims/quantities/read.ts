import type { Quantity } from '../../../../shared/domain/quantity.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';

/** The quantities of a text without a date. */
export const quantitiesOf = (text: string): readonly Quantity[] =>
  extract({ text, blocks: blocksOf(text), publishedAt: null }).quantities;

/** "$5-10 million = range 5000000..10000000 USD". */
export const brief = ({ quote, value, low, high, comparator, unit }: Quantity): string =>
  `${quote} = ${comparator} ${value ?? `${low}..${high}`}${unit ? ` ${unit}` : ''}`;

/** "3 nurse: casualty killed". */
export const kinds = (text: string): string[] =>
  quantitiesOf(text).map(({ kind, effect, unit, value }) => `${value} ${unit}: ${kind}${effect ? ` ${effect}` : ''}`);
