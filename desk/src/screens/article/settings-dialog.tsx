import { useState } from 'preact/hooks';
import { updateArticle } from '../../api/calls.ts';
import type { Article } from '../../api/types.ts';
import { maySet } from '../../session/rights.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Desk and deadline of an article; for seniors also how many verdicts, and whether it is put away. */
export const SettingsDialog = ({
  article,
  onClose,
  onChanged,
}: {
  article: Article;
  onClose: () => void;
  onChanged: (article: Article) => void;
}) => {
  const { settings } = article;
  const [desk, setDesk] = useState(settings.desk ?? '');
  const [deadline, setDeadline] = useState(settings.deadline ? localTime(settings.deadline) : '');
  const [secondReview, setSecondReview] = useState(settings.secondReview);
  const [archived, setArchived] = useState(settings.archived);

  const save = async (): Promise<void> =>
    onChanged(
      await updateArticle(article, {
        desk: desk.trim() || null,
        deadline: deadline ? new Date(deadline).toISOString() : null,
        ...(maySet('secondReview') && { secondReview }),
        ...(maySet('archived') && { archived }),
      }),
    );

  return (
    <FormDialog title="About this article" submit="Save" onSubmit={save} onClose={onClose}>
      <div class="field">
        <label for="desk">Desk</label>
        <input id="desk" maxLength={100} value={desk} onInput={(event) => setDesk(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for="deadline">Deadline</label>
        <input
          id="deadline"
          type="datetime-local"
          value={deadline}
          onInput={(event) => setDeadline(event.currentTarget.value)}
        />
      </div>
      {maySet('secondReview') && (
        <div class="field">
          <label for="second">Verdicts for each claim</label>
          <select
            id="second"
            value={String(secondReview)}
            onChange={(event) => setSecondReview(policies[event.currentTarget.value] ?? null)}
          >
            <option value="null">as the desk is set</option>
            <option value="false">one</option>
            <option value="true">two, by different people</option>
          </select>
        </div>
      )}
      {maySet('archived') && (
        <label class="inline">
          <input type="checkbox" checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />
          put away: its claims are no longer handed out
        </label>
      )}
    </FormDialog>
  );
};

const policies: Readonly<Record<string, boolean>> = { true: true, false: false };

/** As a `datetime-local` field takes it, in the person's own zone. */
const localTime = (time: string): string => {
  const date = new Date(time);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
