/**
 * A matrix of bytes in the kernel's memory, with its rows' scales and biases as floats. Rows come in blocks of 16,
 * the last filled up with zeros; within a block, each pair of columns stands together for all rows, so that one
 * vector holds a pair for four rows. Numbers are byte offsets, except the sizes.
 */
export interface Matrix {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  /** Pairs of columns. */
  readonly pairs: number;
  /** Blocks of 16 rows. */
  readonly blocks: number;
}

/** A layer of the recurrent network read in one direction; offsets and widths in bytes. */
export interface Direction {
  /** Works on what was put out for the token before; rows are input, forget, candidate and output gate. */
  readonly recurrent: Matrix;
  /** What each token's input comes to, as integers: one row of gates for each token. Overwritten. */
  readonly gates: number;
  /** Where what is put out begins, one row for each token; the row before the first token's in reading order is zeros. */
  readonly output: number;
  readonly outputWidth: number;
  /** Floats that remember, zeros at first. */
  readonly cell: number;
  /** From the last token to the first. */
  readonly backward: boolean;
}

/** Scores of arcs: rows of short integers for dependents and heads, and where their products go. */
export interface Scores {
  readonly dependents: number;
  readonly heads: number;
  readonly scores: number;
  /** Short integers in a row, a multiple of 8. */
  readonly width: number;
}

/**
 * The arithmetic of the network, on offsets into one memory. Products are of bytes and short integers, summed as
 * 32-bit integers; floats have 32 bits and each operation is rounded on its own. So every kernel gives the same bits.
 */
export interface Kernel {
  readonly memory: ArrayBuffer;
  /** The matrix times each token's row of short integers. Integers go out, a row for each token; one row more may be overwritten. */
  readonly multiply: (out: number, rows: number, matrix: Matrix, tokens: number) => void;
  /** Integers become floats, times the matrix's scale plus its bias, in place. */
  readonly scale: (rows: number, matrix: Matrix, tokens: number) => void;
  /** Reads a layer in one direction, token by token. */
  readonly recur: (direction: Direction, tokens: number) => void;
  /** Floats, none below zero, to short integers of 1/2048; `count` is a multiple of 4, also below. */
  readonly activate: (out: number, floats: number, count: number) => void;
  /** The same for the sums of two rows. */
  readonly activateSum: (out: number, a: number, b: number, count: number) => void;
  /** Floats to short integers of 1/256 and at most ±4,095. */
  readonly project: (out: number, floats: number, count: number) => void;
  /** The product of each dependent with each head, heads one more than dependents. */
  readonly score: (scores: Scores, dependents: number) => void;
}

/** How many rows a block of a {@link Matrix} has. */
export const blockRows = 16;
