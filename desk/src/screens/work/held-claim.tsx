import { KindChip, StatusChip } from '../../ui/chips.tsx';
import { ClaimFacts } from '../../ui/claim-facts.tsx';
import { Dispute } from '../claim/dispute.tsx';
import { Context } from './context.tsx';
import type { Holding } from './holding-after.ts';
import { LeaseNote } from './lease-note.tsx';

/** The claim that is held: its words, what is known of it, and where it stands in its article. */
export const HeldClaim = ({ held }: { held: Holding }) => {
  const { claim } = held;
  return (
    <section class="at-work-claim" aria-labelledby="claim-quote">
      <header class="at-work-head">
        <KindChip kind={claim.kind} />
        {claim.status !== 'open' && <StatusChip status={claim.status} />}
        <LeaseNote held={held} />
      </header>
      <h1 id="claim-quote" class="quote">
        <q>{claim.quote}</q>
      </h1>
      <ClaimFacts claim={claim} />
      {claim.status === 'second_review' && (
        <p class="notice">
          {claim.reviews.map(({ by }) => by).join(', ')} gave a first verdict. It stays hidden until you send yours.
        </p>
      )}
      {claim.status === 'disputed' && <Dispute claim={claim} />}
      <header class="context-head">
        <h2>
          In <a href={`#/articles/${claim.articleId}?claim=${claim.id}`}>{claim.articleTitle}</a>
        </h2>
        <a href={`#/claims/${claim.id}`}>History</a>
      </header>
      <Context claim={claim} />
    </section>
  );
};
