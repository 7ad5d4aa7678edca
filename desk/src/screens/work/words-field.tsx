import { Key } from '../../ui/key.tsx';
import { Fault } from './fault.tsx';

/** A field of the verdict that takes words. */
export const WordsField = ({
  name,
  label,
  keyCap,
  rows,
  maxLength,
  hint,
  value,
  fault,
  onInput,
}: {
  /** The field's name in the verdict. */
  name: string;
  label: string;
  keyCap: string;
  rows: number;
  maxLength: number;
  hint?: string;
  value: string | undefined;
  fault: string | null;
  onInput: (value: string) => void;
}) => (
  <div class="field">
    <label for={name}>
      {label} <Key>{keyCap}</Key>
    </label>
    <textarea
      id={name}
      data-field={name}
      rows={rows}
      maxLength={maxLength}
      placeholder={hint}
      value={value ?? ''}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? `fault-${name}` : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
    <Fault id={`fault-${name}`} text={fault} />
  </div>
);
