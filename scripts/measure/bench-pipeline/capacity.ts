import { tableSchema } from '../../../shared/store/keys.ts';
import { itemSize } from './item-size.ts';

type Item = Readonly<Record<string, unknown>>;

/** Write units for a new item: its own, and those of each index that it has keys for. Without a transaction. */
export interface WriteUnits {
  readonly item: number;
  readonly indexes: number;
}

export const writeUnitsOf = (item: Item): WriteUnits => ({
  item: kilobytes(itemSize(item)),
  indexes: tableSchema.indexes
    .filter(({ partitionKey, sortKey }) => item[partitionKey] !== undefined && item[sortKey] !== undefined)
    .reduce((sum, index) => sum + kilobytes(itemSize(entryOf(item, index))), 0),
});

/** What an index keeps of an item. */
const entryOf = (item: Item, index: (typeof tableSchema.indexes)[number]): Item => {
  const kept = new Set<string>([
    tableSchema.partitionKey,
    tableSchema.sortKey,
    index.partitionKey,
    index.sortKey,
    ...index.nonKeyAttributes,
  ]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
};

const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
