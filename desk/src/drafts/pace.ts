/** After so long a pause of typing a draft is sent to the API: the first change after a quiet time. */
export const typingMilliseconds = 600;

/** Further changes of the same draft wait until its last save is so long ago. This machine keeps each at once. */
export const spacingMilliseconds = 30_000;

/** How long to wait before a draft is sent that was just changed. */
export const waitBeforeSaving = (sinceLastSave: number): number =>
  Math.max(typingMilliseconds, spacingMilliseconds - sinceLastSave);

/** Saves of one draft while it is typed for so long without a break, until it is sent as a verdict: that saves nothing more. */
export const savesWhileTyping = (milliseconds: number): number => {
  let saves = 0;
  for (let at = typingMilliseconds; at <= milliseconds; at += spacingMilliseconds) saves++;
  return saves;
};
