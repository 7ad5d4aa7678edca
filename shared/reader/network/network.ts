import { blockRows, type Direction, type Kernel, type Matrix } from '../kernel/kernel.ts';
import { longestPiece } from '../pieces.ts';
import { embeddingOf } from './embedding.ts';
import { type Labels, type Tensors, tensorsOf } from './model.ts';
import { bestTree } from './spanning-tree.ts';

/** A tagger and parser. What it read last stands in its three arrays, one entry a token. */
export interface Network {
  /** Reads at most {@link longestPiece} forms, at least one. */
  readonly read: (forms: readonly string[]) => void;
  /** Only the tags. */
  readonly tag: (forms: readonly string[]) => void;
  /** Indices into the labels' tags. */
  readonly tags: Int32Array;
  /** 1-based, 0 for the root. */
  readonly heads: Int32Array;
  /** Indices into the labels' relations. */
  readonly relations: Int32Array;
  /** Whether it learned anything of a word in lower case. */
  readonly knows: (lower: string) => boolean;
}

/** Makes a kernel over so many bytes of memory, for layers of so many units. */
export type KernelMaker = (bytes: number, hidden: number) => Kernel;

/**
 * Two layers of recurrent units read a sentence forwards and backwards; what they make of each token is tagged, scored
 * as dependent and as head of each other token, and, once the tree is known, gives the relation to the head.
 * All memory is taken here. Throws a `RangeError` where the weights are not what the labels say.
 */
export const createNetwork = (labels: Labels, weights: Uint8Array, makeKernel: KernelMaker): Network => {
  const tensors = tensorsOf(labels, weights);
  const { input, hidden, layers, arc, relation } = labels.sizes;
  const memory = planMemory(tensors);
  const rows = (width: number): number => memory.space((longestPiece + 3) * width);

  const inputRows = rows(2 * input);
  const gates = rows(16 * hidden);
  const read = Array.from({ length: layers }, (_, layer) => {
    const width = 4 * hidden;
    // A row of zeros stands before the first token and behind the last.
    const output = rows(width) + width;
    const direction = (name: string, backward: boolean) => {
      const from = layer === 0 ? input : 2 * hidden;
      const parts = memory.recurrentMatrix(`lstm${layer}.${name}`, from);
      const run: Direction = {
        recurrent: parts.recurrent,
        gates,
        output: output + (backward ? 2 * hidden : 0),
        outputWidth: width,
        cell: memory.space(4 * hidden),
        backward,
      };
      return { ...parts, run };
    };
    return { output, width, directions: [direction('forward', false), direction('backward', true)] };
  });
  const encoded = read.at(-1)?.output ?? inputRows;

  const tagMatrix = memory.matrix('tag');
  const tagRows = rows(64 * tagMatrix.blocks);
  const arcParts = { dependent: memory.matrix('arc.dependent'), head: memory.matrix('arc.head') };
  const arcProjections = { dependent: memory.matrix('arc.query'), head: memory.matrix('arc.key') };
  const arcFloats = rows(4 * arc);
  const arcShorts = rows(2 * arc);
  const scores = {
    dependents: rows(2 * arc),
    heads: rows(2 * arc),
    scores: memory.space(4 * longestPiece * (longestPiece + 1)),
    width: arc,
  };
  const rootKey = memory.floats('arc.root');
  const relationOf = { dependent: memory.matrix('rel.dependent'), head: memory.matrix('rel.head') };
  const dependentRows = rows(4 * relation);
  const headRows = rows(4 * relation);
  const rootRow = memory.floats('rel.root');
  const relationShorts = rows(2 * relation);
  const relationMatrix = memory.matrix('rel.out');
  const relationRows = rows(64 * relationMatrix.blocks);

  const kernel = makeKernel(memory.size(), hidden);
  memory.fill(kernel.memory);
  kernel.project(scores.heads, rootKey, arc);
  const shorts = new Int16Array(kernel.memory);
  const floats = new Float32Array(kernel.memory);
  const scoreValues = new Int32Array(kernel.memory, scores.scores, longestPiece * (longestPiece + 1));
  const embedding = embeddingOf(labels, tensors);
  const rootRelation = labels.relations.indexOf('root');
  const [tags, heads, relations] = [0, 1, 2].map(() => new Int32Array(longestPiece)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];

  const dense = (out: number, from: number, matrix: Matrix, count: number): void => {
    kernel.multiply(out, from, matrix, count);
    kernel.scale(out, matrix, count);
  };

  const encode = (forms: readonly string[]): void => {
    const count = forms.length;
    for (let token = 0; token < count; token++)
      embedding.write(forms[token]!, shorts, (inputRows >> 1) + input * token);
    let from = inputRows;
    for (const { output, width, directions } of read) {
      shorts.fill(0, (output + width * count) >> 1, (output + width * (count + 1)) >> 1);
      for (const { input: matrix, run } of directions) {
        kernel.multiply(gates, from, matrix, count);
        floats.fill(0, run.cell >> 2, (run.cell >> 2) + hidden);
        kernel.recur(run, count);
      }
      from = output;
    }
  };

  const findTags = (count: number): void => {
    dense(tagRows, encoded, tagMatrix, count);
    const width = blockRows * tagMatrix.blocks;
    for (let token = 0; token < count; token++)
      tags[token] = highest(floats, (tagRows >> 2) + width * token, labels.tags.length, -1);
  };

  const findHeads = (count: number): void => {
    for (const [part, out, firstRow] of arcSides) {
      dense(arcFloats, encoded, arcParts[part], count);
      kernel.activate(arcShorts, arcFloats, arc * count);
      dense(arcFloats, arcShorts, arcProjections[part], count);
      kernel.project(scores[out] + 2 * arc * firstRow, arcFloats, arc * count);
    }
    kernel.score(scores, count);
    bestTree(scoreValues, count, heads);
  };

  const findRelations = (count: number): void => {
    dense(dependentRows, encoded, relationOf.dependent, count);
    dense(headRows, encoded, relationOf.head, count);
    const width = 4 * relation;
    for (let token = 0; token < count; token++) {
      const head = heads[token]!;
      kernel.activateSum(
        relationShorts + 2 * relation * token,
        dependentRows + width * token,
        head === 0 ? rootRow : headRows + width * (head - 1),
        relation,
      );
    }
    dense(relationRows, relationShorts, relationMatrix, count);
    const outWidth = blockRows * relationMatrix.blocks;
    for (let token = 0; token < count; token++)
      relations[token] =
        heads[token] === 0
          ? rootRelation
          : highest(floats, (relationRows >> 2) + outWidth * token, labels.relations.length, rootRelation);
  };

  const tag = (forms: readonly string[]): void => {
    encode(forms);
    findTags(forms.length);
  };
  return {
    tag,
    read: (forms) => {
      tag(forms);
      findHeads(forms.length);
      findRelations(forms.length);
    },
    tags,
    heads,
    relations,
    knows: embedding.knows,
  };
};

/** The part of the matrices, where its rows go, and its first row there: row 0 of the heads is the root. */
const arcSides = [
  ['dependent', 'dependents', 0],
  ['head', 'heads', 1],
] as const;

/** The index of the highest of `count` values from `at` on, the first of equal ones, without that at `barred`. */
const highest = (values: Float32Array, at: number, count: number, barred: number): number => {
  let best = barred === 0 ? 1 : 0;
  for (let i = best + 1; i < count; i++) if (values[at + i]! > values[at + best]! && i !== barred) best = i;
  return best;
};

/** Gives out places in a memory that is not there yet, and remembers what must be written to them. */
const planMemory = (tensors: Tensors) => {
  let size = 0;
  const writes: ((memory: ArrayBuffer) => void)[] = [];

  const space = (bytes: number): number => {
    const at = size;
    size += Math.ceil(bytes / 16) * 16;
    return at;
  };

  /** Floats of the file, filled up with zeros to a length. */
  const floatsAt = (values: Float32Array | undefined, length: number): number => {
    const at = space(4 * length);
    if (values) writes.push((memory) => new Float32Array(memory, at).set(values));
    return at;
  };

  const packed = (values: Int8Array, rowLength: number, columns: readonly [from: number, to: number]): number => {
    const width = columns[1] - columns[0];
    const rowCount = values.length / rowLength;
    const at = space(Math.ceil(rowCount / blockRows) * blockRows * width);
    writes.push((memory) => {
      const out = new Int8Array(memory, at);
      for (let row = 0; row < rowCount; row++) {
        const block = width * (row - (row % blockRows)) + 2 * (row % blockRows);
        const from = rowLength * row + columns[0];
        for (let column = 0; column < width; column += 2) {
          out[block + blockRows * column] = values[from + column]!;
          out[block + blockRows * column + 1] = values[from + column + 1]!;
        }
      }
    });
    return at;
  };

  const scalesOf = (name: string, bias: Float32Array | undefined) => {
    const scale = tensors.floats(`${name}.scale`);
    const blocks = Math.ceil(scale.length / blockRows);
    return {
      rowCount: scale.length,
      scale: floatsAt(scale, blockRows * blocks),
      bias: floatsAt(bias, blockRows * blocks),
      blocks,
    };
  };

  return {
    space,
    size: () => size,
    fill: (memory: ArrayBuffer): void => {
      for (const write of writes) write(memory);
    },
    floats: (name: string): number => {
      const values = tensors.floats(name);
      return floatsAt(values, values.length);
    },
    matrix: (name: string): Matrix => {
      const { rowCount, ...scales } = scalesOf(name, name === 'rel.head' ? undefined : tensors.floats(`${name}.bias`));
      const values = tensors.bytes(name);
      const rowLength = values.length / rowCount;
      return { weights: packed(values, rowLength, [0, rowLength]), pairs: rowLength / 2, ...scales };
    },
    /** One matrix for the input of a layer and for what it put out before, which are multiplied at different times. */
    recurrentMatrix: (name: string, inputLength: number): { input: Matrix; recurrent: Matrix } => {
      const { rowCount, ...scales } = scalesOf(name, tensors.floats(`${name}.bias`));
      const values = tensors.bytes(name);
      const rowLength = values.length / rowCount;
      const part = (from: number, to: number): Matrix => ({
        weights: packed(values, rowLength, [from, to]),
        pairs: (to - from) / 2,
        ...scales,
      });
      return { input: part(0, inputLength), recurrent: part(inputLength, rowLength) };
    },
  };
};
