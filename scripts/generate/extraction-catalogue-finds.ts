import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attributionRules } from '../../shared/claims/attribution/attribution-rules.ts';
import type { Extract } from '../../shared/claims/extract.ts';
import { numberTokens } from '../../shared/claims/quantities/parsers/number-tokens.ts';
import { parseNumbers, parsers } from '../../shared/claims/quantities/parsers/parsers.ts';
import { refiners } from '../../shared/claims/quantities/refiners/refiners.ts';
import { worthRules } from '../../shared/claims/worth/worth-rules.ts';
import type { Attribution, Extraction } from '../../shared/domain/extracted-claim.ts';
import type { Quantity } from '../../shared/domain/quantity.ts';
import type { Span } from '../../shared/domain/span.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import { splitSentences } from '../../shared/text/sentences.ts';
import { tokenise } from '../../shared/text/tokens.ts';
import type { CatalogueEntry } from './extraction-catalogue-page.ts';

/** Reads an example, a text alone. */
type ReadExample = (text: string) => Extraction;

interface Section {
  /** The rules that the code has, in its order. */
  readonly names: readonly string[];
  /** What the rule finds in the example, as the page tells it; "" when the rule does not fire. */
  readonly finds: (entry: Pick<CatalogueEntry, 'name' | 'example'>, extracted: ReadExample) => string;
}

const attributionRefiners = readdirSync(join(import.meta.dirname, '../../shared/claims/attribution/refiners'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

/** The catalogue's sections by heading. */
export const catalogueSections: Readonly<Record<string, Section>> = {
  'Parsers: what a number is': {
    names: parsers.map(({ name }) => name),
    finds: ({ name, example }, extracted) => parserFinds(name, example, extracted(example).quantities),
  },
  'Refiners: what a number counts': {
    names: refiners.map(({ name }) => name),
    finds: ({ example }, extracted) => {
      const { quantities, claims } = extracted(example);
      const parts = claims.flatMap(({ partOf, quantities: [part] }) =>
        partOf && part ? [`“${part.quote}” is part of “${example.slice(partOf.start, partOf.end)}”`] : [],
      );
      return list([...quantities.map((one) => `${briefly(one)}${about(one)}`), ...parts]);
    },
  },
  'Attribution: who says so': {
    names: attributionRules,
    finds: ({ name, example }, extracted) =>
      list(
        extracted(example).attributions.flatMap((one) => (one.rule === name ? [spoken(example, one)] : [])),
        '',
      ),
  },
  'Refiners of attribution': {
    names: attributionRefiners,
    finds: ({ example }, extracted) =>
      list(extracted(example).attributions.map((one) => `${spoken(example, one)} · ${named(one)}`)),
  },
  'Worth: what to check first': {
    names: worthRules.map(({ id }) => id),
    finds: ({ name, example }, extracted) =>
      extracted(example)
        .sentences.flatMap(({ worth }) => worth.reasons)
        .filter(({ id }) => id === name)
        .map(({ info, weight }) => `${info} (${weight > 0 ? '+' : '−'}${Math.abs(weight)})`)
        .join('; '),
  },
};

/** The extraction that the page's examples are read with: as published on 18 February 2025. */
export const exampleReader =
  (extract: Extract): ReadExample =>
  (text) =>
    extract({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' });

/** What a rule finds in its example; "" when the rule does not fire or the section is unknown. */
export const findsOf = (entry: CatalogueEntry, extracted: ReadExample): string =>
  catalogueSections[entry.section]?.finds(entry, extracted) ?? '';

const list = (parts: readonly string[], nothing = 'nothing'): string => parts.join('; ') || nothing;

const parserFinds = (name: string, example: string, quantities: readonly Quantity[]): string => {
  const own = quantities.filter(({ rule }) => rule === name).map(briefly);
  const hits = splitSentences(example, blocksOf(example)).flatMap((sentence) =>
    parseNumbers(numberTokens(tokenise(example, sentence))),
  );
  const none = hits.filter(({ rule, form }) => rule === name && form === 'none');
  return [...own, ...none.map(({ start, end }) => `“${example.slice(start, end)}”: no quantity`)].join('; ');
};

const briefly = (quantity: Quantity): string => {
  const { quote, comparator, unit, kind, effect, trend, negated, ofTotal } = quantity;
  const words = [
    comparator === 'eq' || comparator === 'range' ? '' : comparator,
    amount(quantity),
    ofTotal === null ? '' : `of ${number(ofTotal)}`,
    unit,
  ].filter(Boolean);
  const marks = [effect ? `${kind} (${effect})` : kind, trend, negated ? 'negated' : ''].filter(Boolean);
  return `“${quote}”: ${words.join(' ')}, ${marks.join(', ')}`;
};

const amount = ({ value, low, high }: Quantity): string =>
  value === null ? `${number(low)}–${number(high)}` : number(value);

const number = (value: number | null): string =>
  value?.toLocaleString('en', { maximumFractionDigits: 4 }).replace('-', '−') ?? '?';

const about = ({ concept }: Quantity): string => (concept ? `, about “${concept}”` : '');

const spoken = (text: string, { source, cue, content }: Attribution): string => {
  const quote = (span: Span | null): string => (span ? `“${text.slice(span.start, span.end)}”` : 'nobody');
  return `source ${quote(source)} · cue ${quote(cue)} · content ${quote(content)}`;
};

const named = ({ sourceName, sourceKind }: Attribution): string =>
  sourceName === null ? sourceKind : `${sourceName}, ${sourceKind}`;
