import type { OpenDraft } from '../../drafts/draft-record.ts';
import { settleDraft } from '../../drafts/drafts.ts';
import { session } from '../../session/session.ts';
import { ago, clock, moment } from '../../ui/clock.ts';

/** Where the draft is safe: "saved 12 s ago", or what keeps it from being so. */
export const DraftNote = ({ claimId, draft }: { claimId: string; draft: OpenDraft }) => {
  const { state, savedAt } = draft;
  if (state.at === 'conflict')
    return (
      <div class="notice warn" role="alert">
        <p>This draft was also changed elsewhere, {moment(state.theirs.savedAt)}.</p>
        <p class="actions">
          <button type="button" onClick={() => settleDraft(claimId, 'mine')}>
            Keep what is here
          </button>
          <button type="button" onClick={() => settleDraft(claimId, 'theirs')}>
            Take the other
          </button>
        </p>
        {state.theirs.content.rationale && <blockquote>{state.theirs.content.rationale}</blockquote>}
      </div>
    );
  const expired = session.value.state === 'expired';
  return (
    <p class={`draft-note ${state.at}`}>
      {state.at === 'saved' && (savedAt ? `Saved ${ago(savedAt, clock.value)}` : 'Nothing typed yet')}
      {state.at === 'changed' && !expired && 'Kept on this machine; it is saved within half a minute'}
      {(state.at === 'waiting' || (state.at === 'changed' && expired)) &&
        `Kept on this machine; it is sent ${expired ? 'once you have signed in again' : 'when the connection is back'}`}
      {state.at === 'refused' && `Kept on this machine only: ${state.why}`}
    </p>
  );
};
