import type { ComponentChildren } from 'preact';
import { Key } from '../../ui/key.tsx';
import { Fault } from './fault.tsx';

/** One of the answers to a question, with the key that chooses it. */
export interface Choice<T> {
  readonly value: T;
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** A CSS class that colours it. */
  readonly class?: string;
}

/** A question of the verdict with one answer: radio buttons that keys choose, too. */
export const ChoiceField = <T extends string>({
  name,
  question,
  choices,
  chosen,
  fault,
  onChoose,
  children,
}: {
  /** The field's name in the verdict. */
  name: string;
  question: string;
  choices: readonly Choice<T>[];
  chosen: T | undefined;
  fault: string | null;
  onChoose: (value: T) => void;
  /** Stands below the answers. */
  children?: ComponentChildren;
}) => (
  <fieldset class="field choices" aria-describedby={fault ? `fault-${name}` : undefined}>
    <legend>{question}</legend>
    <div class="choice-grid">
      {choices.map(({ value, key, label, hint, class: own = '' }, i) => (
        <label key={value} class={`choice ${own}`} title={hint}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            data-field={i === 0 ? name : undefined}
            aria-keyshortcuts={key}
            onChange={() => onChoose(value)}
          />
          <Key>{key}</Key>
          <span>{label}</span>
        </label>
      ))}
    </div>
    {children}
    <Fault id={`fault-${name}`} text={fault} />
  </fieldset>
);
