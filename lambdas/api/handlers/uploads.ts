import { Refusal } from '../../../shared/api/problems.ts';
import { articleIdOf } from '../../../shared/domain/ids.ts';
import { refusalBeforeReading } from '../../../shared/formats/refusal-before-reading.ts';
import { incomingPrefix } from '../../../shared/pipeline.ts';
import type { Handlers } from '../http/request.ts';

export const uploadHandlers: Pick<Handlers, 'createUpload'> = {
  /** What ingest would refuse by name or size is refused here, before a byte is sent. */
  createUpload: async ({ body: { fileName, size }, person }, deps) => {
    const refusal = refusalBeforeReading({ name: fileName, contentType: undefined, size });
    if (refusal) throw new Refusal(refusal.reason === 'too-large' ? 'too-large' : 'unsupported-media', refusal.detail);

    const key = `${incomingPrefix}${deps.newId()}/${fileName}`;
    const { url, headers, expiresAt } = await deps.uploads.presign({ key, size, uploader: person.id });
    const articleId = articleIdOf(deps.uploads.bucket, key);
    return { body: { articleId, key, method: 'PUT', url, headers, expiresAt }, location: `/v1/articles/${articleId}` };
  },
};
