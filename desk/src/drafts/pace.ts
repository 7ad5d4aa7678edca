/** The pause of typing after which a draft is sent that was not saved for a while. */
export const typingMilliseconds = 600;

/** The least time between two saves of the same draft. This machine keeps each change at once. */
export const spacingMilliseconds = 30_000;

/** How long to wait before a draft is sent that was just changed. */
export const waitBeforeSaving = (sinceLastSave: number): number =>
  Math.max(typingMilliseconds, spacingMilliseconds - sinceLastSave);

/** How often one draft is saved while somebody types for this long without a break. Sending the verdict saves nothing more. */
export const savesWhileTyping = (milliseconds: number): number => {
  let saves = 0;
  for (let at = typingMilliseconds; at <= milliseconds; at += spacingMilliseconds) saves++;
  return saves;
};
