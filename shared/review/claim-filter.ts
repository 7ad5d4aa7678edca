import type { ClaimFilter } from '../domain/claim-filter.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';

type Filtered = Pick<QueueEntry, 'kind' | 'modality' | 'worthScore' | 'quote' | 'verdictContent' | 'assignee'>;

/** True when the claim passes every filter that is set. Words are found in any case. */
export const passes = (entry: Filtered, filter: ClaimFilter): boolean =>
  (filter.kind === undefined || entry.kind === filter.kind) &&
  (filter.modality === undefined || entry.modality.includes(filter.modality)) &&
  (filter.verdict === undefined || entry.verdictContent === filter.verdict) &&
  (filter.assignee === undefined || entry.assignee === filter.assignee) &&
  (filter.minWorth === undefined || entry.worthScore >= filter.minWorth) &&
  (filter.q === undefined || plain(entry.quote).includes(plain(filter.q)));

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
