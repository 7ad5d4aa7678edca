/** A stretch of a text: UTF-16 offsets, `start` of its first and `end` behind its last code unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
