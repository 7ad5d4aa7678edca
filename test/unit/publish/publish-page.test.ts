import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { buildDesk } from '../../../desk/build-desk.ts';
import { packPage, unpackPage } from '../../../lambdas/publish/packed-page.ts';
import { publishPage } from '../../../lambdas/publish/publish-page.ts';
import type { PageFile, PageStore } from '../../../shared/store/ports.ts';

const files: readonly PageFile[] = [...buildDesk()].map(([path, file]) => ({ key: path.slice(1), ...file }));

const keptPage = () => {
  const kept = new Map<string, PageFile>();
  const page: PageStore = {
    put: async (file) => {
      kept.delete(file.key);
      kept.set(file.key, file);
    },
    clear: async () => kept.clear(),
  };
  return { kept, page, publish: publishPage({ page, files: async () => unpackPage(packPage(files)) }) };
};

const config = { apiOrigin: '', signIn: { clientId: 'desk' } };
const event = (RequestType: 'Create' | 'Update' | 'Delete', Config: unknown = config) =>
  ({ RequestType, ResourceProperties: { Config } }) as unknown as CloudFormationCustomResourceEvent;

describe('publishing the page', () => {
  it('puts every built file there as it was built, with its type and for how long it may be kept', async () => {
    const { kept, publish } = keptPage();
    await publish(event('Create'));
    for (const { key, type, cacheControl, bytes } of files) {
      const { bytes: found, ...described } = kept.get(key)!;
      expect(described).toEqual({ key, type, cacheControl });
      expect(Buffer.compare(found, bytes)).toBe(0);
    }
    expect(kept.size).toBe(files.length + 1);
  });

  it('tells the page what its deployment is, and never from a cache', async () => {
    const { kept, publish } = keptPage();
    await publish(event('Create'));
    const { bytes, ...described } = kept.get('config.json')!;
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(config);
    expect(described).toEqual({ key: 'config.json', type: 'application/json', cacheControl: 'no-cache' });
  });

  it('puts the page itself there last: nobody gets one that names what is not there', async () => {
    const { kept, publish } = keptPage();
    await publish(event('Update'));
    expect([...kept.keys()].at(-1)).toBe('index.html');
  });

  it('leaves files of an earlier version to the pages that are open', async () => {
    const { kept, page, publish } = keptPage();
    await page.put({ ...files[0]!, key: 'assets/desk-00000000.js' });
    await publish(event('Update', { ...config, apiOrigin: 'https://other.example' }));
    expect([...kept.keys()]).toContain('assets/desk-00000000.js');
    expect(Buffer.from(kept.get('config.json')!.bytes).toString()).toContain('https://other.example');
  });

  it('leaves nothing when its stack is removed', async () => {
    const { kept, publish } = keptPage();
    await publish(event('Create'));
    await publish(event('Delete'));
    expect(kept.size).toBe(0);
  });
});
