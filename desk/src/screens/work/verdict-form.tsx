import type { DraftInput } from '../../../../shared/domain/draft.ts';
import type { VerdictInput } from '../../../../shared/domain/verdict.ts';
import type { Claim } from '../../api/types.ts';
import { Key } from '../../ui/key.tsx';
import { actionWords, attributionVerdicts, attributionWords, contentVerdicts, contentWords } from '../../ui/words.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { Fault, type FaultOf } from './fault.tsx';

type Action = VerdictInput['action'];

/** All that a verdict says. What is typed goes to the draft at once; the API says what is missing when it is sent. */
export const VerdictForm = ({
  claim,
  draft,
  faultOf,
  onChange,
}: {
  claim: Claim;
  draft: DraftInput;
  faultOf: FaultOf;
  onChange: (changes: DraftInput) => void;
}) => {
  const reported = claim.attributions.length > 0;
  const needsGaps = draft.content === 'unverified' || draft.content === 'too_early';
  return (
    <>
      <fieldset class="field choices" aria-describedby={faultOf('/content') ? 'fault-content' : undefined}>
        <legend>{reported ? 'Is it so?' : 'Verdict'}</legend>
        <div class="choice-grid">
          {contentVerdicts.map((content, i) => (
            <label key={content} class={`choice verdict-${content}`} title={contentWords[content].hint}>
              <input
                type="radio"
                name="content"
                checked={draft.content === content}
                data-field={i === 0 ? 'content' : undefined}
                aria-keyshortcuts={String(i + 1)}
                onChange={() => onChange({ content })}
              />
              <Key>{i + 1}</Key>
              <span>{contentWords[content].label}</span>
            </label>
          ))}
        </div>
        <p class="hint">{draft.content ? contentWords[draft.content].hint : 'Not yet reviewed'}</p>
        <Fault id="fault-content" text={faultOf('/content')} />
      </fieldset>

      {reported && (
        <fieldset class="field choices" aria-describedby={faultOf('/attribution') ? 'fault-attribution' : undefined}>
          <legend>Did {claim.attributions[0]?.sourceName ?? 'the source'} say so?</legend>
          <div class="choice-grid">
            {attributionVerdicts
              .filter((one) => one !== 'not_applicable')
              .map((attribution) => (
                <label key={attribution} class="choice" title={attributionWords[attribution].hint}>
                  <input
                    type="radio"
                    name="attribution"
                    checked={draft.attribution === attribution}
                    data-field={attribution === 'confirmed' ? 'attribution' : undefined}
                    aria-keyshortcuts={attributionWords[attribution].key}
                    onChange={() => onChange({ attribution })}
                  />
                  <Key>{attributionWords[attribution].key}</Key>
                  <span>{attributionWords[attribution].label}</span>
                </label>
              ))}
          </div>
          <Fault id="fault-attribution" text={faultOf('/attribution')} />
        </fieldset>
      )}

      <EvidenceFields
        evidence={draft.evidence ?? []}
        reported={reported}
        faultOf={faultOf}
        onChange={(evidence) => onChange({ evidence })}
      />

      <Words
        name="rationale"
        label="Why"
        keyCap="r"
        rows={4}
        most={4000}
        hint="What is claimed, what you looked at, what it says, what remains unknown"
        value={draft.rationale}
        fault={faultOf('/rationale')}
        onInput={(rationale) => onChange({ rationale })}
      />
      {(needsGaps || draft.gaps || faultOf('/gaps')) && (
        <Words
          name="gaps"
          label="What could not be checked"
          keyCap="o"
          rows={2}
          most={2000}
          value={draft.gaps}
          fault={faultOf('/gaps')}
          onInput={(gaps) => onChange({ gaps })}
        />
      )}
      <div class="field">
        <label for="action">
          For the editor <Key>t</Key>
        </label>
        <select
          id="action"
          data-field="action"
          value={draft.action ?? 'none'}
          onChange={(event) => onChange({ action: event.currentTarget.value as Action })}
        >
          {(Object.keys(actionWords) as Action[]).map((action) => (
            <option key={action} value={action}>
              {actionWords[action]}
            </option>
          ))}
        </select>
      </div>
      {((draft.action && draft.action !== 'none') || draft.suggestedWording) && (
        <Words
          name="suggestedWording"
          label="Suggested wording"
          keyCap="w"
          rows={2}
          most={1000}
          value={draft.suggestedWording}
          fault={faultOf('/suggestedWording')}
          onInput={(suggestedWording) => onChange({ suggestedWording })}
        />
      )}
    </>
  );
};

const Words = ({
  name,
  label,
  keyCap,
  rows,
  most,
  hint,
  value,
  fault,
  onInput,
}: {
  name: string;
  label: string;
  keyCap: string;
  rows: number;
  most: number;
  hint?: string;
  value: string | undefined;
  fault: string | null;
  onInput: (value: string) => void;
}) => (
  <div class="field">
    <label for={name}>
      {label} <Key>{keyCap}</Key>
    </label>
    <textarea
      id={name}
      data-field={name}
      rows={rows}
      maxLength={most}
      placeholder={hint}
      value={value ?? ''}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? `fault-${name}` : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
    <Fault id={`fault-${name}`} text={fault} />
  </div>
);
