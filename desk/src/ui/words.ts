import type { RevisionState } from '../../../shared/domain/article.ts';
import type { ClaimStatus } from '../../../shared/domain/claim.ts';
import type { RejectionReason } from '../../../shared/domain/document.ts';
import type { ClaimKind, Modality } from '../../../shared/domain/extracted-claim.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { DismissalReason } from '../../../shared/domain/set-aside.ts';
import type {
  AttributionVerdict,
  ContentVerdict,
  EditorAction,
  Stance,
} from '../../../shared/domain/verdict-values.ts';

/** The words that people read for the values of the API. A value without words does not compile. */

/** Kinds of one family share colour, line and shape; the label tells them apart. */
export const families = ['harm', 'forces', 'money', 'figures', 'words', 'facts', 'views'] as const;
export type Family = (typeof families)[number];

/** Each kind of claim: its name, and its family. */
export const kindWords: Readonly<Record<ClaimKind, { readonly label: string; readonly family: Family }>> = {
  casualty: { label: 'Casualties', family: 'harm' },
  materiel: { label: 'Materiel', family: 'forces' },
  personnel: { label: 'Personnel', family: 'forces' },
  money: { label: 'Money', family: 'money' },
  share: { label: 'Share or rate', family: 'figures' },
  change: { label: 'Change', family: 'figures' },
  comparison: { label: 'Comparison', family: 'figures' },
  quantity_other: { label: 'Other figure', family: 'figures' },
  event: { label: 'Event', family: 'facts' },
  statement: { label: 'Statement', family: 'words' },
  rule: { label: 'Rule or law', family: 'facts' },
  causal: { label: 'Cause', family: 'facts' },
  identity: { label: 'Identity', family: 'facts' },
  pledge: { label: 'Pledge', family: 'words' },
  forecast: { label: 'Forecast', family: 'words' },
  opinion: { label: 'Opinion', family: 'views' },
  personal: { label: 'Personal', family: 'views' },
};

/** How a claim is said. */
export const modalityWords: Readonly<Record<Modality, string>> = {
  asserted: 'asserted by the article',
  attributed: 'reported from a source',
  hedged: 'hedged',
  pledge: 'a pledge',
  forecast: 'about the future',
  conditional: 'on a condition',
  negated: 'negated',
  questioned: 'a question',
};

/** What a verdict says of the claim, as its colour shows it. */
type Rating = 'good' | 'partly' | 'bad' | 'split' | 'unknown';

/** Each verdict on a claim's content: its name, what it means, and its colour. */
export const contentWords: Readonly<
  Record<ContentVerdict, { readonly label: string; readonly hint: string; readonly rating: Rating }>
> = {
  accurate: { label: 'Accurate', hint: 'matches the best evidence, as worded', rating: 'good' },
  mostly_accurate: {
    label: 'Mostly accurate',
    hint: 'right in substance; a small imprecision is named',
    rating: 'good',
  },
  needs_context: { label: 'Needs context', hint: 'literally right, but misleads without context', rating: 'partly' },
  inaccurate: { label: 'Inaccurate', hint: 'the evidence contradicts it', rating: 'bad' },
  conflicting: { label: 'Conflicting', hint: 'credible sources disagree', rating: 'split' },
  outdated: { label: 'Outdated', hint: 'was right, and has been overtaken', rating: 'partly' },
  unverified: { label: 'Unverified', hint: 'looked, and found too little; say what is missing', rating: 'unknown' },
  too_early: { label: 'Too early', hint: 'the outcome is not due yet; say what is missing', rating: 'unknown' },
};

/** Each verdict on whether the source said so. */
export const attributionWords: Readonly<Record<AttributionVerdict, { readonly label: string; readonly hint: string }>> =
  {
    confirmed: { label: 'Said so', hint: 'the source said it, in these terms' },
    confirmed_paraphrase: { label: 'Said so in substance', hint: 'in other words' },
    misattributed: { label: 'Did not say so', hint: 'somebody else did, or it was otherwise' },
    unverified: { label: 'No trace found', hint: 'nobody can be shown to have said it' },
    not_applicable: { label: 'Not reported speech', hint: "the article's own voice" },
  };

/** What the editor is asked to do. */
export const actionWords: Readonly<Record<EditorAction, string>> = {
  none: 'Nothing to change',
  reword: 'Reword',
  correct_figure: 'Correct the figure',
  add_attribution: 'Say who says so',
  add_context: 'Add context',
  add_disclaimer: 'Add “could not be independently verified”',
  cut: 'Cut',
  query_author: 'Ask the author',
};

/** Which way a piece of evidence points. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  supports: 'supports the claim',
  refutes: 'refutes it',
  context: 'gives context',
};

/** Where a claim stands. */
export const statusWords: Readonly<Record<ClaimStatus, { readonly label: string; readonly tone: Tone }>> = {
  open: { label: 'Open', tone: 'open' },
  second_review: { label: 'Second review', tone: 'second' },
  disputed: { label: 'Disputed', tone: 'disputed' },
  deferred: { label: 'Put off', tone: 'quiet' },
  decided: { label: 'Decided', tone: 'done' },
  dismissed: { label: 'Dismissed', tone: 'quiet' },
  removed: { label: 'Removed', tone: 'quiet' },
  superseded: { label: 'Replaced', tone: 'quiet' },
};
export type Tone = 'open' | 'second' | 'disputed' | 'done' | 'quiet';

/** How far an article has come; `busy` while the service works on it. */
export const stateWords: Readonly<Record<RevisionState, { readonly label: string; readonly busy: boolean }>> = {
  received: { label: 'Being read', busy: true },
  parsed: { label: 'Looking for claims', busy: true },
  ready: { label: 'Ready', busy: false },
  rejected: { label: 'Rejected', busy: false },
  unchanged: { label: 'Ready, text unchanged', busy: false },
  superseded: { label: 'Overtaken by a newer upload', busy: false },
};

/** Why an article was rejected. */
export const rejectionWords: Readonly<Record<RejectionReason, string>> = {
  'unsupported-type': 'This kind of file cannot be read',
  'too-large': 'Too large',
  undecodable: 'Its characters cannot be read',
  'no-text': 'No text in it',
  'unsupported-language': 'Not in English',
  malformed: 'Damaged file',
  gone: 'Deleted before it could be read',
};

/** Why a claim was dismissed. */
export const dismissalWords: Readonly<Record<DismissalReason, string>> = {
  opinion: 'An opinion',
  not_checkable: 'Cannot be checked',
  duplicate: 'Repeats another claim',
  extraction_error: 'No claim at all',
  not_relevant: 'Does not matter here',
};

/** What a person is. */
export const roleWords: Readonly<Record<Role, string>> = {
  editor: 'editor',
  reviewer: 'reviewer',
  senior: 'senior reviewer',
  operator: 'operator',
  auditor: 'auditor',
};

/**
 * A number with its noun.
 *
 * @example count(1, 'claim') // "1 claim"
 */
export const count = (n: number, noun: string, plural = `${noun}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? noun : plural}`;
