import { listArticles } from '../../api/calls.ts';
import { myVerdictStatuses } from '../../session/rights.ts';
import { Key } from '../../ui/key.tsx';
import { useLoad } from '../../ui/load.ts';
import { kindWords, statusWords } from '../../ui/words.ts';
import { goesOn, queueFilter } from './queue-settings.ts';
import type { QueueFilter } from './take-claim.ts';

/** Asks for the next claim, of any kind or of one. */
export const QueueForm = ({ onNext }: { onNext: () => void }) => {
  const articles = useLoad('articles', () => listArticles(null, 100));
  const { kind, article, status } = queueFilter.value;
  const set = (changes: Partial<QueueFilter>) => {
    queueFilter.value = { ...queueFilter.peek(), ...changes };
  };
  return (
    <form
      class="card queue"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <div class="queue-filters">
        <label>
          Kind
          <select value={kind ?? ''} onChange={(event) => set({ kind: event.currentTarget.value || null })}>
            <option value="">any</option>
            {Object.entries(kindWords).map(([value, { label }]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Article
          <select value={article ?? ''} onChange={(event) => set({ article: event.currentTarget.value || null })}>
            <option value="">any</option>
            {article && !articles.data?.items.some(({ id }) => id === article) && (
              <option value={article}>{article}</option>
            )}
            {articles.data?.items
              .filter(({ readyRevision }) => readyRevision > 0)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </select>
        </label>
        <label>
          Status
          <select
            value={status ?? ''}
            onChange={(event) => set({ status: (event.currentTarget.value || null) as QueueFilter['status'] })}
          >
            <option value="">any</option>
            {myVerdictStatuses().map((one) => (
              <option key={one} value={one}>
                {statusWords[one].label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="actions">
        <button type="submit" class="primary big">
          Next claim <Key>n</Key>
        </button>
        <label class="inline">
          <input
            type="checkbox"
            checked={goesOn.value}
            onChange={(event) => {
              goesOn.value = event.currentTarget.checked;
            }}
          />
          after each verdict, go on with the next
        </label>
      </p>
    </form>
  );
};
