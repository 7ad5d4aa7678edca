/** For how many days from now a claim can be put off. */
export const mostDaysDeferred = 90;

/** Why a claim is not worth a verdict. */
export const dismissalReasons = ['opinion', 'not_checkable', 'duplicate', 'extraction_error', 'not_relevant'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** True for a reason that comes with another claim's id: the one that this claim repeats. */
export const namesOriginal = (reason: DismissalReason): boolean => reason === 'duplicate';
