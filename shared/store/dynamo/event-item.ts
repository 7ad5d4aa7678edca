import type { AuditEvent } from '../../domain/audit-event.ts';
import { auditKey } from '../keys.ts';
import type { RequestKey } from '../ports.ts';
import { pack, unpack } from './packed.ts';
import { withoutKeys } from './table.ts';

/**
 * An audit event as one item. A verdict is in it, packed together with the reason that begins like its rationale: most of
 * them fit into a kilobyte.
 *
 * @param request what the change came with, when it is to be done once
 */
export const eventItem = (event: AuditEvent, request: RequestKey | null = null): Record<string, unknown> => {
  const { claimId, verdict, why, ...plain } = event;
  return {
    ...auditKey(claimId, event.version),
    ...plain,
    ...(verdict ? { packed: pack({ why, verdict }) } : { why }),
    ...(request && { request }),
  };
};

/** The event of an item. What stands plainly beside what is packed was not written by us: it shows. */
export const storedEvent = (item: Record<string, unknown>): AuditEvent => {
  const { packed, request: _request, ...plain } = withoutKeys<Record<string, unknown>>(item);
  return {
    claimId: String(item.pk).slice('CLM#'.length),
    verdict: null,
    ...(packed instanceof Uint8Array && unpack<Pick<AuditEvent, 'why' | 'verdict'>>(packed)),
    ...(plain as Omit<AuditEvent, 'claimId' | 'verdict'>),
  };
};
