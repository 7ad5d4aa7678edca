import type { Span } from '../../domain/span.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';

/** From the first to the last word of quantities that are true or false together. */
export const coreOf = (group: readonly FoundQuantity[]): Span => ({
  start: Math.min(...group.map(({ quantity }) => quantity.start)),
  end: Math.max(...group.map(({ quantity }) => quantity.end)),
});
