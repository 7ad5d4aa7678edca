import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { quantityWords } from '../../../../shared/domain/quantity-words.ts';
import type { Claim } from '../../api/types.ts';
import { mayCheck } from '../../session/rights.ts';
import { KindChip, StatusChip, VerdictChip } from '../../ui/chips.tsx';
import { ClaimFacts } from '../../ui/claim-facts.tsx';
import { Key } from '../../ui/key.tsx';

/** Claims beside their text; the chosen one is unfolded. */
export const ClaimList = ({
  claims,
  numbers,
  chosen,
  onChoose,
}: {
  claims: readonly Claim[];
  /** The claims' numbers in the text. */
  numbers: ReadonlyMap<string, number>;
  chosen: ReadonlySignal<string | null>;
  onChoose: (id: string) => void;
}) => {
  const ref = useRef<HTMLOListElement>(null);
  const alike = countPlaces(claims);
  useSignalEffect(() => {
    const id = chosen.value;
    if (id) requestAnimationFrame(() => ref.current?.querySelector(`#row-${id}`)?.scrollIntoView({ block: 'nearest' }));
  });
  return (
    <ol ref={ref} class="claim-list" aria-label="Claims">
      {claims.map((claim) => (
        <ClaimRow
          key={claim.id}
          claim={claim}
          number={numbers.get(claim.id) ?? 0}
          figure={(alike.get(placeOf(claim)) ?? 0) > 1 ? claim.quantities.map(quantityWords).join(', ') : null}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </ol>
  );
};

const placeOf = ({ start, end }: Claim): string => `${start}-${end}`;

/** How many claims stand at each place: the items of a list have one quote, and differ in their figures. */
const countPlaces = (claims: readonly Claim[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(placeOf(claim), (counts.get(placeOf(claim)) ?? 0) + 1);
  return counts;
};

/** One claim. It is drawn again only when it becomes, or is no longer, the chosen one: two rows of hundreds. */
const ClaimRow = ({
  claim,
  number,
  figure,
  chosen,
  onChoose,
}: {
  claim: Claim;
  number: number;
  /** Its figure in words, where another claim has the same quote. */
  figure: string | null;
  chosen: ReadonlySignal<string | null>;
  onChoose: (id: string) => void;
}) => {
  const isChosen = useComputed(() => chosen.value === claim.id).value;
  const { id, kind, status, verdict, quote, worth } = claim;
  return (
    <li id={`row-${id}`} class={`claim-row${isChosen ? ' chosen' : ''}`}>
      <button type="button" class="claim-head" aria-expanded={isChosen} onClick={() => onChoose(id)}>
        <span class="claim-number">{number}</span>
        <span class="claim-body">
          <span class="claim-chips">
            <KindChip kind={kind} />
            {verdict ? <VerdictChip content={verdict.content} /> : status !== 'open' && <StatusChip status={status} />}
            <span class="claim-worth" title="How much it is worth checking, of 100">
              {Math.round(worth.score * 100)}
            </span>
          </span>
          <span class="claim-quote">{quote}</span>
          {figure && <span class="claim-figure">{figure}</span>}
        </span>
      </button>
      {isChosen && (
        <div class="claim-more">
          <ClaimFacts claim={claim} />
          <p class="actions">
            {mayCheck(claim) && (
              <a class="button primary" href={`#/work/${id}`}>
                Check it <Key>Enter</Key>
              </a>
            )}
            <a class="button" href={`#/claims/${id}`}>
              Verdicts and history
            </a>
          </p>
        </div>
      )}
    </li>
  );
};

/** Where the list has no room beside the text: the chosen claim below it. */
export const ChosenBar = ({
  claims,
  chosen,
  onShow,
}: {
  claims: readonly Claim[];
  chosen: ReadonlySignal<string | null>;
  onShow: () => void;
}) => {
  const claim = claims.find(({ id }) => id === chosen.value);
  if (!claim) return null;
  return (
    <div class="chosen-bar">
      <p class="claim-chips">
        <KindChip kind={claim.kind} />
        <StatusChip status={claim.status} />
      </p>
      <p class="actions">
        <button type="button" onClick={onShow}>
          More
        </button>
        {mayCheck(claim) && (
          <a class="button primary" href={`#/work/${claim.id}`}>
            Check it
          </a>
        )}
      </p>
    </div>
  );
};
