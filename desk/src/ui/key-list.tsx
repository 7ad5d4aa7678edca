import { Dialog } from './dialog.tsx';
import { activeKeys, type KeyBinding, keyCaps, singleKeys, switchSingleKeys } from './keys.ts';

/** Every key that works here and now. */
export const KeyList = ({ onClose }: { onClose: () => void }) => {
  const groups = new Map<string, KeyBinding[]>();
  for (const binding of activeKeys()) groups.set(binding.group, [...(groups.get(binding.group) ?? []), binding]);
  return (
    <Dialog title="Keys" wide onClose={onClose}>
      <div class="key-groups">
        {[...groups].map(([group, bindings]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl class="keys">
              {bindings.map((binding) => (
                <div key={binding.key}>
                  <dt>
                    <kbd>{keyCaps(binding)}</kbd>
                  </dt>
                  <dd>{binding.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="quiet">
        Single keys act while no field has the focus; <kbd>Esc</kbd> leaves a field.
      </p>
      <label class="switch">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
        />
        Single keys act
      </label>
    </Dialog>
  );
};
