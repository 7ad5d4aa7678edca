import type { Quantity } from '../../domain/quantity.ts';
import type { Span } from '../../domain/span.ts';

/** A quantity without what attribution says of it. */
export interface FoundQuantity {
  readonly quantity: Quantity;
  /** Index of its sentence. */
  readonly sentence: number;
  /** The verb or noun that says what happened to what is counted. */
  readonly governor: Span | null;
  /** The quantity that it is a part of: "including two children". */
  readonly whole: Span | null;
}
