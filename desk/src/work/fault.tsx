import type { Problem } from '../../../shared/api/problems.ts';
import { isProblem } from '../api/failures.ts';

/** What the API says against a field, by the field's JSON pointer. */
export type FaultOf = (pointer: string) => string | null;

/** The faults that a refusal names. */
export const faultsOf = (error: unknown): NonNullable<Problem['errors']> =>
  isProblem(error, 'validation', 'evidence-required', 'anchor-mismatch') ? (error.problem.errors ?? []) : [];

/** A fault under its field. */
export const Fault = ({ id, text }: { id: string; text: string | null }) =>
  text === null ? null : (
    <p class="fault" id={id}>
      {text}
    </p>
  );
