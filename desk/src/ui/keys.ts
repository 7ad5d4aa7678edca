import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** A key of one screen. Single keys act only while no field has the focus; `Mod+` keys act there too. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` has it; `Mod+` is Ctrl, on a Mac Command. */
  readonly key: string;
  readonly label: string;
  /** Keys of one group stand together in the list of keys. */
  readonly group: string;
  readonly run: () => void;
}

const layers = signal<readonly (readonly KeyBinding[])[]>([]);
const key = 'claimdesk.single-keys';

/** Whether single keys act. They can be switched off: speech input and shaky hands press them by mistake. */
export const singleKeys = signal(localStorage.getItem(key) !== 'off');

/** Switches single keys on or off; this machine remembers it. */
export const switchSingleKeys = (on: boolean): void => {
  singleKeys.value = on;
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
};

/** Every key that works now, for the list of keys. */
export const activeKeys = (): readonly KeyBinding[] => layers.value.flat();

/** Keys that work as soon and as long as the component is shown. They may be other ones each time it renders. */
export const useKeys = (bindings: readonly KeyBinding[]): void => {
  useLayoutEffect(() => {
    layers.value = [...layers.peek(), bindings];
    return () => {
      layers.value = layers.peek().filter((layer) => layer !== bindings);
    };
  });
};

/** Keys as they are printed on a keyboard. */
export const keyCaps = (binding: Pick<KeyBinding, 'key'>): string =>
  binding.key
    .replace('Mod+', isMac ? '⌘ ' : 'Ctrl ')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('Escape', 'Esc');

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (mod !== (event.metaKey || event.ctrlKey)) return;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (!mod && event.key === 'Escape' && isField(target)) return target.blur();
  if (document.querySelector('dialog[open]')) return;
  if (!mod && (isField(target) || !singleKeys.peek()) && event.key !== '?') return;
  if (!mod && event.key === '?' && isField(target)) return;
  // Enter and space press what has the focus.
  if (!mod && (event.key === 'Enter' || event.key === ' ') && target.closest('a, button, summary, [role=link]')) return;
  const name = mod ? `Mod+${event.key}` : event.key;
  for (const layer of layers.peek().toReversed()) {
    const binding = layer.find((one) => one.key === name);
    if (!binding) continue;
    event.preventDefault();
    binding.run();
    return;
  }
});

const isField = (element: HTMLElement): boolean =>
  element.isContentEditable || element.matches('input:not([type=radio], [type=checkbox]), textarea, select');
