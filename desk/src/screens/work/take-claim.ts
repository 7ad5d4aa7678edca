import type { ClaimStatus } from '../../../../shared/domain/claim.ts';
import { takeLease } from '../../api/calls.ts';
import { hold } from './holding.ts';

/** What the next claim is to be like; null is anything. */
export interface QueueFilter {
  readonly kind: string | null;
  readonly article: string | null;
  readonly status: ClaimStatus | null;
}

/** Takes the first free claim that matches; false when nothing waits. */
export const takeNext = async ({ kind, article, status }: QueueFilter): Promise<boolean> => {
  const wanted = { ...(kind && { kind }), ...(article && { article }), ...(status && { status: [status] }) };
  for (let cursor: string | null = null; ; ) {
    const { status: answered, body } = await takeLease({ ...wanted, ...(cursor && { cursor }) });
    if (answered === 204 || !body) return false;
    if ('claim' in body) {
      await hold(body);
      return true;
    }
    cursor = body.nextCursor;
  }
};

/** Takes a claim by its name. */
export const takeNamed = async (claimId: string): Promise<void> => {
  const { body } = await takeLease({ claimId });
  if (body && 'claim' in body) await hold(body);
};
