import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../../../../shared/domain/span.ts';
import type { Claim } from '../../api/types.ts';
import { isWaiting, may, mayCheck } from '../../session/rights.ts';
import { type Mark, TextPane } from '../../text/text-pane.tsx';
import { announce } from '../../ui/announce.ts';
import { Key } from '../../ui/key.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Empty } from '../../ui/notices.tsx';
import { go } from '../../ui/router.ts';
import { toast } from '../../ui/toasts.ts';
import { count, kindWords } from '../../ui/words.ts';
import { AddClaimDialog } from './add-claim-dialog.tsx';
import { ChosenBar, ClaimList } from './claim-list.tsx';
import type { WholeArticle } from './read-article.ts';

type Order = 'place' | 'rank';

/** The text with its claims marked, and the claims in a list: what is chosen in one is chosen in the other. */
export const ClaimsView = ({
  whole: { article, document, claims, complete },
  claim,
  onAdded,
}: {
  whole: WholeArticle;
  claim: string | null;
  onAdded: () => void;
}) => {
  const [order, setOrder] = useState<Order>('place');
  const [waitingOnly, setWaitingOnly] = useState(false);
  const [pane, setPane] = useState<'text' | 'list'>('text');
  const [selected, setSelected] = useState<Span | null>(null);
  const [adding, setAdding] = useState<Span | null>(null);
  const chosen = useSignal(claim);

  const inPlace = useMemo(
    () => [...claims].sort((a, b) => a.start - b.start || a.end - b.end || figureStart(a) - figureStart(b)),
    [claims],
  );
  const numbers = useMemo(() => new Map(inPlace.map(({ id }, i) => [id, i + 1])), [inPlace]);
  const shown = useMemo(() => {
    const ordered = order === 'place' ? inPlace : claims;
    return waitingOnly ? ordered.filter(isWaiting) : ordered;
  }, [claims, inPlace, order, waitingOnly]);
  const marks = useMemo(
    () =>
      inPlace.map(
        ({ id, start, end, kind }, i): Mark => ({ id, start, end, family: kindWords[kind].family, tag: String(i + 1) }),
      ),
    [inPlace],
  );

  const choose = useCallback(
    (id: string) => {
      chosen.value = id;
      history.replaceState(null, '', `#/articles/${article.id}?claim=${id}`);
    },
    [article.id, chosen],
  );
  useEffect(() => {
    if (claim) chosen.value = claim;
  }, [claim, chosen]);

  const step = (by: 1 | -1): void => {
    const at = shown.findIndex(({ id }) => id === chosen.peek());
    const next = shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by];
    if (!next) return;
    choose(next.id);
    announce(`Claim ${numbers.get(next.id)}, ${kindWords[next.kind].label}: ${next.quote}`);
  };
  const mayAdd = may('add');
  useKeys([
    { key: 'j', label: 'Next claim', group: 'Article', run: () => step(1) },
    { key: 'ArrowDown', label: 'Next claim', group: 'Article', run: () => step(1) },
    { key: 'k', label: 'Claim before', group: 'Article', run: () => step(-1) },
    { key: 'ArrowUp', label: 'Claim before', group: 'Article', run: () => step(-1) },
    {
      key: 'Enter',
      label: 'Check the chosen claim',
      group: 'Article',
      run: () => {
        const one = claims.find(({ id }) => id === chosen.peek());
        if (one) go(mayCheck(one) ? `#/work/${one.id}` : `#/claims/${one.id}`);
      },
    },
    {
      key: 'h',
      label: 'Verdicts and history of the chosen claim',
      group: 'Article',
      run: () => chosen.peek() && go(`#/claims/${chosen.peek()}`),
    },
    {
      key: 'b',
      label: order === 'place' ? 'Order by rank' : 'Order by place',
      group: 'Article',
      run: () => setOrder(order === 'place' ? 'rank' : 'place'),
    },
    ...(mayAdd && selected
      ? [{ key: '+', label: 'Add a claim from the selected words', group: 'Article', run: () => setAdding(selected) }]
      : []),
  ]);

  return (
    <div class={`split show-${pane}`}>
      <fieldset class="pane-switch" aria-label="What is shown">
        <button type="button" aria-pressed={pane === 'text'} onClick={() => setPane('text')}>
          Text
        </button>
        <button type="button" aria-pressed={pane === 'list'} onClick={() => setPane('list')}>
          {count(claims.length, 'claim')}
        </button>
      </fieldset>
      <section class="split-text" aria-label="Text">
        <TextPane
          document={document}
          marks={marks}
          chosen={chosen}
          label={article.title}
          onChoose={choose}
          {...(mayAdd && { onSelect: setSelected })}
        />
        {!selected && <ChosenBar claims={claims} chosen={chosen} onShow={() => setPane('list')} />}
        {mayAdd && selected && !adding && (
          <p class="selection-bar" role="status">
            <span>{count(selected.end - selected.start, 'character')} selected</span>
            <button
              type="button"
              class="primary"
              // The click must not end the selection before it is read.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => setAdding(selected)}
            >
              Add a claim <Key>+</Key>
            </button>
          </p>
        )}
      </section>
      <section class="split-list" aria-label="Claims of the article">
        <div class="list-tools">
          <label>
            Order
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
              <option value="place">by place</option>
              <option value="rank">by rank</option>
            </select>
          </label>
          <label class="inline">
            <input
              type="checkbox"
              checked={waitingOnly}
              onChange={(event) => setWaitingOnly(event.currentTarget.checked)}
            />
            waiting only
          </label>
          <span class="quiet">{complete ? count(shown.length, 'claim') : 'reading more …'}</span>
        </div>
        {shown.length === 0 ? (
          <Empty title={waitingOnly ? 'Nothing waits here' : 'No claims were found'}>
            {!waitingOnly && mayAdd && <p>Select words in the text to add one, or look at the coverage.</p>}
          </Empty>
        ) : (
          <ClaimList claims={shown} numbers={numbers} chosen={chosen} onChoose={choose} />
        )}
      </section>
      {adding && (
        <AddClaimDialog
          articleId={article.id}
          revision={article.readyRevision}
          span={adding}
          text={document.text}
          onClose={() => setAdding(null)}
          onAdded={(added) => {
            setAdding(null);
            setSelected(null);
            getSelection()?.removeAllRanges();
            toast('The claim is added');
            choose(added.id);
            onAdded();
          }}
        />
      )}
    </div>
  );
};

/** Where a claim's first figure stands: it tells the items of a list apart. */
const figureStart = ({ quantities }: Claim): number => quantities[0]?.start ?? 0;
