/** One line of the table: what is measured, what is known of it, and how high we aim. */
export interface FigureSpec {
  /** Stable and unique, `measure.figure`. */
  readonly id: string;
  readonly name: string;
  /** Points run from 0 to 100; shares from 0 to 1, where 0.01 is a point. */
  readonly scale: 'points' | 'share';
  readonly floor: string;
  readonly best: string;
  readonly aim: number | null;
}

export interface Figure extends FigureSpec {
  readonly value: number;
}

/** A measure gives the values of its figures by id, or the reason why it was not taken. */
export type MeasureResult = { readonly values: Readonly<Record<string, number>> } | { readonly skipped: string };

/** A value as the table shows it. */
export const shown = (scale: FigureSpec['scale'], value: number): string => value.toFixed(scale === 'points' ? 1 : 4);

/** How many points `value` lies under `before`; negative when it rose. */
export const pointsLost = (scale: FigureSpec['scale'], before: number, value: number): number =>
  (before - value) * (scale === 'points' ? 1 : 100);
