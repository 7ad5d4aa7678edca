import { isProblem } from '../../api/failures.ts';

/** What the API says against a field, by the field's JSON pointer. */
export type FaultOf = (pointer: string) => string | null;

/** A choice is missing that the API would ask for. */
export class MissingChoice extends Error {
  readonly pointer: string;

  constructor(axis: 'content' | 'attribution') {
    super(axis === 'content' ? 'Choose a verdict first.' : 'Say whether the source said so.');
    this.name = 'MissingChoice';
    this.pointer = `/${axis}`;
  }
}

/** The faults that a refusal names, each of one field. */
export const faultsOf = (error: unknown): readonly { readonly pointer: string; readonly detail: string }[] => {
  if (error instanceof MissingChoice) return [{ pointer: error.pointer, detail: error.message }];
  return isProblem(error, 'validation', 'evidence-required', 'anchor-mismatch') ? (error.problem.errors ?? []) : [];
};

/** A fault under its field. */
export const Fault = ({ id, text }: { id: string; text: string | null }) =>
  text === null ? null : (
    <p class="fault" id={id}>
      {text}
    </p>
  );
