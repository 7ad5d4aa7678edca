import type { ClaimStatus } from '../../../shared/domain/claim.ts';
import type { ClaimKind } from '../../../shared/domain/extracted-claim.ts';
import type { ContentVerdict } from '../../../shared/domain/verdict.ts';
import { Icon, type IconName } from './icon.tsx';
import { verdictClass } from './verdict-class.ts';
import { contentWords, kindWords, statusWords, type Tone } from './words.ts';

/** What a claim is about: colour and shape of its family, and its name. */
export const KindChip = ({ kind }: { kind: ClaimKind }) => {
  const { label, family } = kindWords[kind];
  return (
    <span class={`chip kind family-${family}`}>
      <Icon name={family} />
      {label}
    </span>
  );
};

/** Where a claim stands in the work. */
export const StatusChip = ({ status }: { status: ClaimStatus }) => {
  const { label, tone } = statusWords[status];
  return (
    <span class={`chip status tone-${tone}`}>
      {toneIcons[tone] && <Icon name={toneIcons[tone]} />}
      {label}
    </span>
  );
};

const toneIcons: Readonly<Record<Tone, IconName | null>> = {
  open: null,
  second: 'eye',
  disputed: 'warn',
  done: 'check',
  quiet: null,
};

/** What was found of a claim's content. */
export const VerdictChip = ({ content }: { content: ContentVerdict }) => (
  <span class={`chip verdict ${verdictClass(content)}`}>{contentWords[content].label}</span>
);
