import type { ClaimStatus } from '../../../../shared/domain/claim.ts';
import { count, statusWords } from '../../ui/words.ts';

/** The statuses that are counted, what is done first. Claims that were removed or replaced are no work. */
export const countedStatuses = [
  'decided',
  'dismissed',
  'disputed',
  'second_review',
  'deferred',
  'open',
] as const satisfies ClaimStatus[];

/** Claims by status, each with its own fill, and in words below. */
export const ProgressBar = ({ claims }: { claims: Readonly<Record<string, number>> }) => {
  const parts = countedStatuses.map((status) => ({ status, n: claims[status] ?? 0 })).filter(({ n }) => n > 0);
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return <span class="quiet">no claims</span>;
  const words = parts.map(({ status, n }) => `${n} ${statusWords[status].label.toLowerCase()}`).join(', ');
  return (
    <div class="progress">
      <div class="bar" role="img" aria-label={`${count(total, 'claim')}: ${words}`}>
        {parts.map(({ status, n }) => (
          <span key={status} class={`fill-${status}`} style={{ flexGrow: n }} />
        ))}
      </div>
      <p class="bar-words" aria-hidden="true">
        {parts.map(({ status, n }) => (
          <span key={status}>
            <span class={`swatch fill-${status}`} />
            {n} {statusWords[status].label.toLowerCase()}
          </span>
        ))}
      </p>
    </div>
  );
};
