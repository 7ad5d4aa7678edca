/** How much of a file is read. Bytes as stored; `textUnits` in UTF-16 code units of normalised text. */
export interface FormatLimits {
  readonly textBytes: number;
  readonly binaryBytes: number;
  readonly textUnits: number;
}

/** 5 MB for text formats, 25 MB for binary ones, a million code units of text: some 170,000 words. */
export const defaultLimits: FormatLimits = {
  textBytes: 5_000_000,
  binaryBytes: 25_000_000,
  textUnits: 1_000_000,
};
