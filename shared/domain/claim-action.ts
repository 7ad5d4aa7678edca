/** What can happen to a claim. */
export const claimActions = [
  'extract',
  'add',
  'decide',
  'review',
  'agree',
  'differ',
  'adjudicate',
  'defer',
  'resume',
  'dismiss',
  'reopen',
  'undo',
  'assign',
  'release',
  'correct',
  'split',
  'merge',
  'move',
  'remove',
  'revive',
] as const;
export type ClaimAction = (typeof claimActions)[number];
