import type { FigureSpec, MeasureResult } from './figure.ts';

/** Where a measure finds what it needs. */
export interface MeasureContext {
  readonly repository: string;
  /** Folder with `data/` and `evaluate/score.py`; null when there is none. */
  readonly shared: string | null;
  /** Whether `python3` can be run. */
  readonly python: boolean;
  /** An empty folder that is removed at the end. */
  readonly scratch: string;
  /** One line of progress. */
  readonly say: (line: string) => void;
}

/** Something to measure: one run gives the values of all its figures. */
export interface Measure {
  readonly id: string;
  readonly figures: readonly FigureSpec[];
  readonly run: (context: MeasureContext) => Promise<MeasureResult>;
}
