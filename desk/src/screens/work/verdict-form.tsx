import type { DraftInput } from '../../../../shared/domain/draft.ts';
import {
  type EditorAction,
  editorActions,
  verdictLimits,
  verdictRules,
} from '../../../../shared/domain/verdict-values.ts';
import type { Claim } from '../../api/types.ts';
import { Key } from '../../ui/key.tsx';
import { verdictClass } from '../../ui/verdict-class.ts';
import { actionWords, attributionWords, contentWords } from '../../ui/words.ts';
import { ChoiceField } from './choice-field.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import type { FaultOf } from './fault.tsx';
import { contentChoices, sourceChoices } from './verdict-choices.ts';
import { WordsField } from './words-field.tsx';

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
  const needsGaps = draft.content && verdictRules[draft.content].restsOn === 'gaps';
  return (
    <>
      <ChoiceField
        name="content"
        question={reported ? 'Is it so?' : 'Verdict'}
        choices={contentChoices.map(({ content, key }) => ({
          value: content,
          key,
          class: verdictClass(content),
          ...wordsOf(contentWords[content]),
        }))}
        chosen={draft.content}
        fault={faultOf('/content')}
        onChoose={(content) => onChange({ content })}
      >
        <p class="hint">{draft.content ? contentWords[draft.content].hint : 'Not yet reviewed'}</p>
      </ChoiceField>
      {reported && (
        <ChoiceField
          name="attribution"
          question={`Did ${claim.attributions[0]?.sourceName ?? 'the source'} say so?`}
          choices={sourceChoices.map(({ attribution, key }) => ({
            value: attribution,
            key,
            ...wordsOf(attributionWords[attribution]),
          }))}
          chosen={draft.attribution === 'not_applicable' ? undefined : draft.attribution}
          fault={faultOf('/attribution')}
          onChoose={(attribution) => onChange({ attribution })}
        />
      )}
      <EvidenceFields
        evidence={draft.evidence ?? []}
        reported={reported}
        faultOf={faultOf}
        onChange={(evidence) => onChange({ evidence })}
      />
      <WordsField
        name="rationale"
        label="Why"
        keyCap="r"
        rows={4}
        maxLength={verdictLimits.rationale}
        hint="What is claimed, what you looked at, what it says, what remains unknown"
        value={draft.rationale}
        fault={faultOf('/rationale')}
        onInput={(rationale) => onChange({ rationale })}
      />
      {(needsGaps || draft.gaps || faultOf('/gaps')) && (
        <WordsField
          name="gaps"
          label="What could not be checked"
          keyCap="o"
          rows={2}
          maxLength={verdictLimits.gaps}
          value={draft.gaps}
          fault={faultOf('/gaps')}
          onInput={(gaps) => onChange({ gaps })}
        />
      )}
      <ActionField action={draft.action ?? 'none'} onChoose={(action) => onChange({ action })} />
      {((draft.action && draft.action !== 'none') || draft.suggestedWording) && (
        <WordsField
          name="suggestedWording"
          label="Suggested wording"
          keyCap="w"
          rows={2}
          maxLength={verdictLimits.suggestedWording}
          value={draft.suggestedWording}
          fault={faultOf('/suggestedWording')}
          onInput={(suggestedWording) => onChange({ suggestedWording })}
        />
      )}
    </>
  );
};

const wordsOf = ({ label, hint }: { readonly label: string; readonly hint: string }) => ({ label, hint });

/** What the reviewer asks the editor to do. */
const ActionField = ({ action, onChoose }: { action: EditorAction; onChoose: (action: EditorAction) => void }) => (
  <div class="field">
    <label for="action">
      For the editor <Key>t</Key>
    </label>
    <select
      id="action"
      data-field="action"
      value={action}
      onChange={(event) => onChoose(event.currentTarget.value as EditorAction)}
    >
      {editorActions.map((one) => (
        <option key={one} value={one}>
          {actionWords[one]}
        </option>
      ))}
    </select>
  </div>
);
