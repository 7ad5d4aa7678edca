import { stances, verdictLimits } from '../../../../shared/domain/verdict-values.ts';
import { type EvidenceDraft, isBegun } from '../../drafts/draft-content.ts';
import { Key } from '../../ui/key.tsx';
import { stanceWords } from '../../ui/words.ts';
import { Fault, type FaultOf } from './fault.tsx';

/** Evidence: where it is, what it says, and which way it points. The last row is empty, for the next piece. */
export const EvidenceFields = ({
  evidence,
  reported,
  faultOf,
  onChange,
}: {
  evidence: readonly EvidenceDraft[];
  reported: boolean;
  faultOf: FaultOf;
  onChange: (evidence: EvidenceDraft[]) => void;
}) => {
  const last = evidence.at(-1);
  const rows =
    last === undefined || (isBegun(last) && evidence.length < verdictLimits.evidence) ? [...evidence, {}] : evidence;
  const change = (i: number, changes: EvidenceDraft) => {
    const next = [...rows];
    next[i] = { ...next[i], ...changes };
    onChange(next.filter((one, at) => at === i || isBegun(one)));
  };
  // Pointers of the API count only the pieces that were sent.
  const sentIndex = (i: number) => rows.slice(0, i).filter(isBegun).length;
  return (
    <fieldset class="field evidence" aria-describedby={faultOf('/evidence') ? 'fault-evidence' : undefined}>
      <legend>
        Evidence <Key>e</Key>
      </legend>
      <Fault id="fault-evidence" text={faultOf('/evidence')} />
      {rows.map((one, i) => (
        <fieldset key={i} class={`evidence-row${isBegun(one) ? ' begun' : ''}`} aria-label={`Evidence ${i + 1}`}>
          <input
            type="url"
            inputMode="url"
            aria-label="Address"
            placeholder={i === 0 ? 'https://… where it can be seen' : 'https://… another one'}
            maxLength={verdictLimits.evidenceUrl}
            value={one.url ?? ''}
            data-field={i === rows.length - 1 ? 'evidence' : undefined}
            aria-invalid={faultOf(`/evidence/${sentIndex(i)}/url`) ? true : undefined}
            onInput={(event) => change(i, { url: event.currentTarget.value })}
          />
          <Fault id={`fault-evidence-${i}`} text={isBegun(one) ? faultOf(`/evidence/${sentIndex(i)}/url`) : null} />
          {isBegun(one) && (
            <>
              <textarea
                aria-label="The passage, copied exactly"
                placeholder="The passage, copied exactly"
                rows={2}
                maxLength={verdictLimits.evidenceQuote}
                value={one.quote ?? ''}
                onInput={(event) => change(i, { quote: event.currentTarget.value })}
              />
              <div class="evidence-more">
                <select
                  aria-label="Which way it points"
                  value={one.stance ?? 'supports'}
                  onChange={(event) => change(i, { stance: event.currentTarget.value as EvidenceDraft['stance'] })}
                >
                  {stances.map((stance) => (
                    <option key={stance} value={stance}>
                      {stanceWords[stance]}
                    </option>
                  ))}
                </select>
                {reported && (
                  <label class="inline">
                    <input
                      type="checkbox"
                      checked={one.fromSource ?? false}
                      onChange={(event) => change(i, { fromSource: event.currentTarget.checked })}
                    />
                    the source's own word
                  </label>
                )}
                <button
                  type="button"
                  class="plain"
                  aria-label={`Remove evidence ${i + 1}`}
                  onClick={() => onChange(rows.filter((other, at) => at !== i && isBegun(other)))}
                >
                  Remove
                </button>
              </div>
            </>
          )}
        </fieldset>
      ))}
    </fieldset>
  );
};
