import type { Kernel } from '../kernel/kernel.ts';
import { longestPiece } from '../pieces.ts';
import { planArcs } from './arcs.ts';
import { embeddingOf } from './embedding.ts';
import { planEncoder } from './encoder.ts';
import { planMemory } from './memory.ts';
import { type Labels, tensorsOf } from './model.ts';
import { planRelations } from './relations.ts';
import { planTagger } from './tagger.ts';

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
 * Recurrent layers read a sentence forwards and backwards; what they make of each token is tagged, scored as dependent
 * and as head of each other token, and, once the tree is known, gives the relation to the head (Dozat and Manning
 * 2017, with a smaller network). All memory is taken here. Throws a `RangeError` where the weights are not what the labels say.
 */
export const createNetwork = (labels: Labels, weights: Uint8Array, makeKernel: KernelMaker): Network => {
  const { input, hidden, arc, relation } = labels.sizes;
  const tensors = tensorsOf(labels, weights);
  const memory = planMemory(tensors);
  const encoder = planEncoder(memory, labels.sizes);
  const startTagger = planTagger(memory, encoder.output, labels.tags.length);
  const startArcs = planArcs(memory, encoder.output, arc);
  const startRelations = planRelations(memory, encoder.output, {
    width: relation,
    relationCount: labels.relations.length,
    rootRelation: labels.relations.indexOf('root'),
  });

  const kernel = makeKernel(memory.size(), hidden);
  memory.fill(kernel.memory);
  const tags = new Int32Array(longestPiece);
  const heads = new Int32Array(longestPiece);
  const relations = new Int32Array(longestPiece);
  const embedding = embeddingOf(labels, tensors);
  const encode = encoder.start(kernel);
  const findTags = startTagger(kernel, tags);
  const findHeads = startArcs(kernel, heads);
  const findRelations = startRelations(kernel, heads, relations);
  const shorts = new Int16Array(kernel.memory);

  const tag = (forms: readonly string[]): void => {
    for (let token = 0; token < forms.length; token++)
      embedding.write(forms[token]!, shorts, (encoder.input >> 1) + input * token);
    encode(forms.length);
    findTags(forms.length);
  };
  const read = (forms: readonly string[]): void => {
    tag(forms);
    findHeads(forms.length);
    findRelations(forms.length);
  };
  return { read, tag, tags, heads, relations, knows: embedding.knows };
};
