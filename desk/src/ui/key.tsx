import type { ComponentChildren } from 'preact';

/** A key printed on what it does. Screen readers pass it over: they hear the keys from `aria-keyshortcuts` and the list. */
export const Key = ({ children }: { children: ComponentChildren }) => (
  <span class="key" aria-hidden="true">
    {children}
  </span>
);
