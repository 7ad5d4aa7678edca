import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { getCoverage } from '../../api/calls.ts';
import type { Article, Coverage, TextDocument } from '../../api/types.ts';
import { type Mark, TextPane } from '../../text/text-pane.tsx';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { useLoad } from '../../ui/load.ts';
import { Empty, Failure, Skeleton } from '../../ui/notices.tsx';
import { count } from '../../ui/words.ts';

type Disposition = Coverage['sentences'][number]['disposition'];

const dispositionWords: Readonly<Record<Disposition, string>> = {
  unresolved: 'with a number that no claim took',
  claim: 'with a claim',
  opinion: 'of opinion',
  'nothing-to-check': 'with nothing to check',
};
const dispositions = Object.keys(dispositionWords) as Disposition[];

/** What became of each sentence; those with a number and no claim stand out, and can be gone through. */
export const CoverageView = ({ article, document }: { article: Article; document: TextDocument }) => {
  const { id, readyRevision } = article;
  const { data, error, reload } = useLoad(`${id}/${readyRevision}`, () => getCoverage(id, readyRevision));
  const chosen = useSignal<string | null>(null);
  const gaps = useMemo(() => data?.sentences.filter(({ disposition }) => disposition === 'unresolved') ?? [], [data]);
  const marks = useMemo(
    () =>
      (data?.sentences ?? [])
        .filter(({ disposition }) => disposition !== 'nothing-to-check')
        .map(
          ({ start, end, disposition }): Mark => ({
            id: `at-${start}`,
            start,
            end,
            family: families[disposition],
            tag: disposition === 'unresolved' ? 'no claim' : '',
          }),
        ),
    [data],
  );
  const step = (by: 1 | -1): void => {
    const at = gaps.findIndex(({ start }) => `at-${start}` === chosen.peek());
    const next = gaps[at === -1 ? (by === 1 ? 0 : gaps.length - 1) : at + by];
    if (!next) return;
    chosen.value = `at-${next.start}`;
    announce(`A number that no claim took: ${next.quote}`);
  };
  useKeys([
    { key: 'j', label: 'Next sentence with a number and no claim', group: 'Coverage', run: () => step(1) },
    { key: 'k', label: 'The one before', group: 'Coverage', run: () => step(-1) },
  ]);
  if (error !== null && !data) return <Failure error={error} retry={() => void reload()} />;
  if (!data) return <Skeleton rows={10} label="The coverage is being read" />;
  return (
    <div class="split coverage">
      <section class="split-text" aria-label="Text">
        <TextPane
          document={document}
          marks={marks}
          chosen={chosen}
          label={`${article.title}, by sentences`}
          onChoose={(mark) => {
            chosen.value = mark;
          }}
        />
      </section>
      <section class="split-list" aria-label="What became of the sentences">
        <ul class="counts">
          {dispositions.map((disposition) => (
            <li key={disposition}>
              <span class={`swatch-line family-${families[disposition]}`} aria-hidden="true" />
              <span>
                <b>{count(data.counts[disposition] ?? 0, 'sentence')}</b> {dispositionWords[disposition]}
              </span>
            </li>
          ))}
        </ul>
        {gaps.length === 0 ? (
          <Empty title="Every number is in a claim" />
        ) : (
          <>
            <h2>Numbers that no claim took</h2>
            <ol class="claim-list gaps">
              {gaps.map(({ start, quote }) => (
                <GapRow key={start} id={`at-${start}`} quote={quote} chosen={chosen} />
              ))}
            </ol>
          </>
        )}
      </section>
    </div>
  );
};

const families: Readonly<Record<Disposition, Mark['family']>> = {
  unresolved: 'gap',
  claim: 'figures',
  opinion: 'views',
  'nothing-to-check': 'views',
};

const GapRow = ({ id, quote, chosen }: { id: string; quote: string; chosen: { value: string | null } }) => (
  <li class={`claim-row${chosen.value === id ? ' chosen' : ''}`}>
    <button
      type="button"
      class="claim-head"
      aria-pressed={chosen.value === id}
      onClick={() => {
        chosen.value = id;
      }}
    >
      <span class="claim-quote">{quote}</span>
    </button>
  </li>
);
