import type { KeptDraft } from './draft-record.ts';

const prefix = 'claimdesk.draft.';
const keyOf = (person: string, claimId: string): string => `${prefix}${person}.${claimId}`;

/** Drafts that the browser's storage does not take, since it is full or refused: they live as long as the page. */
const memory = new Map<string, string>();

/** Keeps a draft on this machine, for every tab of the page. */
export const keepDraft = (person: string, claimId: string, draft: KeptDraft): void => {
  const [key, text] = [keyOf(person, claimId), JSON.stringify(draft)];
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
};

/** The draft that this machine keeps; null when it keeps none. */
export const keptDraft = (person: string, claimId: string): KeptDraft | null => {
  const key = keyOf(person, claimId);
  const text = memory.get(key) ?? localStorage.getItem(key);
  return text ? (JSON.parse(text) as KeptDraft) : null;
};

/** Keeps the draft no longer. */
export const forgetDraft = (person: string, claimId: string): void => {
  memory.delete(keyOf(person, claimId));
  localStorage.removeItem(keyOf(person, claimId));
};

/** The claims of which this machine keeps a draft of the person. */
export const claimsWithDrafts = (person: string): readonly string[] => {
  const start = `${prefix}${person}.`;
  return [...new Set([...Object.keys(localStorage), ...memory.keys()])].flatMap((key) =>
    key.startsWith(start) ? [key.slice(start.length)] : [],
  );
};

/** Calls back with the claim whenever another tab keeps or forgets a draft; the function that it returns ends that. */
export const onDraftElsewhere = (person: string, onKept: (claimId: string) => void): (() => void) => {
  const start = `${prefix}${person}.`;
  const listen = ({ key }: StorageEvent) => {
    if (key?.startsWith(start)) onKept(key.slice(start.length));
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
};
