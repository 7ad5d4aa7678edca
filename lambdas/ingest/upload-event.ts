import * as z from 'zod';
import type { Upload } from '../../shared/domain/article.ts';

/** The part of EventBridge's "Object Created" event that we read. Keys are as they are, not URL-encoded. */
const eventSchema = z.object({
  time: z.iso.datetime(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string(),
      size: z.number(),
      etag: z.string(),
      'version-id': z.string().optional(),
      sequencer: z.string().default(''),
    }),
  }),
});

/**
 * The upload that an event tells of.
 *
 * @throws for anything that is no such event: it ends in the dead-letter queue, where a person finds it
 */
export const uploadOf = (event: unknown): Upload => {
  const { time, detail } = eventSchema.parse(event);
  const { key, size, etag, sequencer, 'version-id': versionId } = detail.object;
  return {
    bucket: detail.bucket.name,
    key,
    size,
    sequencer,
    versionId: versionId ?? `etag:${etag}`,
    receivedAt: new Date(time).toISOString(),
  };
};
