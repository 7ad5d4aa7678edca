/** What `labels.json` says: sizes, lists whose entries have rows in the tables, and where each tensor of the weights lies. */
export interface Labels {
  readonly version: number;
  /** Of the file of weights, in hexadecimal. */
  readonly sha256?: string;
  readonly sizes: Sizes;
  /** Entries joined by line breaks; the first has row 1 of its table, row 0 is for whatever is in no list. */
  readonly words: string;
  readonly prefixes: string;
  readonly suffixes: string;
  readonly endings: string;
  readonly shapes: string;
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tensors: Readonly<Record<string, TensorPlace>>;
}

export interface Sizes {
  readonly input: number;
  readonly hidden: number;
  readonly layers: number;
  readonly arc: number;
  readonly relation: number;
}

interface TensorPlace {
  readonly type: string;
  readonly shape: readonly number[];
  readonly offset: number;
}

/** Weights as views into the file's bytes. */
export interface Tensors {
  /** Throws a `RangeError` where the file has no such tensor of bytes. */
  readonly bytes: (name: string) => Int8Array;
  readonly floats: (name: string) => Float32Array;
  readonly has: (name: string) => boolean;
  /** Rows and columns of a matrix. */
  readonly shape: (name: string) => readonly [rows: number, columns: number];
}

/** The tensors of a file of weights by name, as its labels place them. */
export const tensorsOf = (labels: Labels, weights: Uint8Array): Tensors => {
  // Floats need an aligned start, which a view into a pooled buffer has not always.
  const { buffer, byteOffset } = weights.byteOffset % 16 === 0 ? weights : weights.slice();
  const placeOf = (name: string, type: string, bytes: number): { start: number; length: number } => {
    const place = labels.tensors[name];
    const length = place?.shape.reduce((product, size) => product * size, 1) ?? 0;
    if (place?.type !== type || place.offset + length * bytes > weights.byteLength)
      throw new RangeError(`weights have no ${type} tensor ${name}`);
    return { start: byteOffset + place.offset, length };
  };
  return {
    bytes: (name) => {
      const { start, length } = placeOf(name, 'i8', 1);
      return new Int8Array(buffer, start, length);
    },
    floats: (name) => {
      const { start, length } = placeOf(name, 'f32', 4);
      return new Float32Array(buffer, start, length);
    },
    has: (name) => labels.tensors[name] !== undefined,
    shape: (name) => {
      const [rows = 0, columns = 0] = labels.tensors[name]?.shape ?? [];
      return [rows, columns];
    },
  };
};
