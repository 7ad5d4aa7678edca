import { signal } from '@preact/signals';
import { createUpload } from '../../api/calls.ts';
import { isCutOff, Unreachable } from '../../api/failures.ts';
import { announce } from '../../ui/announce.ts';
import { failureWords } from '../../ui/notices.tsx';

/** One file on its way. */
export interface UploadItem {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly at: 'waiting' }
    | { readonly at: 'sending'; readonly share: number }
    | { readonly at: 'sent'; readonly articleId: string }
    | { readonly at: 'refused'; readonly why: string; readonly again: boolean };
}

/** The uploads of this page, in the order in which they were asked for. */
export const uploads = signal<readonly UploadItem[]>([]);

const files = new Map<number, File>();
const uploadsAtATime = 3;
let lastId = 0;
let running = 0;

/** Sends files, a few at a time; each ends as sent, or refused with the reason. */
export const uploadFiles = (list: Iterable<File>): void => {
  for (const file of list) {
    const id = ++lastId;
    files.set(id, file);
    uploads.value = [...uploads.peek(), { id, name: file.name, size: file.size, state: { at: 'waiting' } }];
  }
  startWaiting();
};

/** Sends a file once more after its upload was cut off. */
export const uploadAgain = (id: number): void => {
  put(id, { at: 'waiting' });
  startWaiting();
};

/** Takes an upload out of the list. */
export const dismissUpload = (id: number): void => {
  files.delete(id);
  uploads.value = uploads.peek().filter((one) => one.id !== id);
};

const startWaiting = (): void => {
  while (running < uploadsAtATime) {
    const next = uploads.peek().find(({ state }) => state.at === 'waiting');
    if (!next) return;
    running++;
    put(next.id, { at: 'sending', share: 0 });
    void send(next).finally(() => {
      running--;
      startWaiting();
    });
  }
};

const send = async ({ id, name }: UploadItem): Promise<void> => {
  const file = files.get(id);
  if (!file) return;
  try {
    if (file.size === 0) throw new Refused('The file is empty.');
    const grant = await createUpload(file.name, file.size);
    await putBytes(grant.url, grant.headers, file, (share) => put(id, { at: 'sending', share }));
    files.delete(id);
    put(id, { at: 'sent', articleId: grant.articleId });
    announce(`${name} is uploaded.`);
  } catch (error) {
    const again = isCutOff(error);
    const why = reasonOf(error);
    put(id, { at: 'refused', why, again });
    announce(`${name} was not uploaded: ${why}`, true);
  }
};

class Refused extends Error {}

const reasonOf = (error: unknown): string => {
  if (error instanceof Refused) return error.message;
  return error instanceof Unreachable ? 'The connection was lost.' : failureWords(error).detail;
};

/** Sends the bytes. `fetch` does not tell how far an upload is; `Content-Length` is set by the browser itself. */
const putBytes = (
  url: string,
  headers: Readonly<Record<string, string>>,
  file: File,
  progress: (share: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers))
      if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Unreachable()));
    request.addEventListener('load', () =>
      request.status < 300
        ? resolve()
        : reject(new Refused(`The store refused it (${request.status}). Upload it anew.`)),
    );
    request.send(file);
  });

const put = (id: number, state: UploadItem['state']): void => {
  uploads.value = uploads.peek().map((one) => (one.id === id ? { ...one, state } : one));
};
