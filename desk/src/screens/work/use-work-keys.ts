import type { Claim } from '../../api/types.ts';
import { type KeyBinding, useKeys } from '../../ui/keys.ts';
import { attributionWords, contentWords } from '../../ui/words.ts';
import { type SetAside, setAsideWords, waysToSetAside } from './claim-acts-bar.tsx';
import type { VerdictInTheMaking } from './use-verdict.ts';
import { contentChoices, sourceChoices } from './verdict-choices.ts';

/** Binds a key to everything that the form does, so that a claim is decided without a mouse. */
export const useWorkKeys = ({
  claim,
  verdict: { edit, focus, send },
  onSkip,
  onSetAside,
}: {
  claim: Claim;
  verdict: Pick<VerdictInTheMaking, 'edit' | 'focus' | 'send'>;
  onSkip: () => void;
  onSetAside: (way: SetAside) => void;
}): void =>
  useKeys([
    ...contentChoices.map(
      ({ content, key }): KeyBinding => ({
        key,
        label: contentWords[content].label,
        group: 'Verdict',
        run: () => edit({ content }),
      }),
    ),
    ...(claim.attributions.length > 0 ? sourceChoices : []).map(
      ({ attribution, key }): KeyBinding => ({
        key,
        label: attributionWords[attribution].label,
        group: 'Did the source say so?',
        run: () => edit({ attribution }),
      }),
    ),
    ...fieldKeys.map(({ key, label, field }): KeyBinding => ({ key, label, group: 'Fields', run: () => focus(field) })),
    { key: 'Mod+Enter', label: 'Send the verdict, from any field', group: 'This claim', run: () => void send() },
    { key: 's', label: 'Skip it for a day', group: 'This claim', run: onSkip },
    ...waysToSetAside(claim.status).map(
      (way): KeyBinding => ({
        key: setAsideWords[way].key,
        label: setAsideWords[way].keyLabel,
        group: 'This claim',
        run: () => onSetAside(way),
      }),
    ),
  ]);

const fieldKeys = [
  { key: 'e', label: 'Evidence', field: 'evidence' },
  { key: 'r', label: 'Why', field: 'rationale' },
  { key: 'o', label: 'What could not be checked', field: 'gaps' },
  { key: 't', label: 'For the editor', field: 'action' },
  { key: 'w', label: 'Suggested wording', field: 'suggestedWording' },
] as const;
