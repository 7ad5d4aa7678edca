import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import type { PageFile, PageStore } from '../../shared/store/ports.ts';

export interface PublishDeps {
  readonly page: PageStore;
  /** The built page, each file after all that it names. */
  readonly files: () => Promise<readonly PageFile[]>;
}

/**
 * Puts the page in place with the configuration of its deployment, or removes it with its stack. The page itself comes
 * last, so that nobody is served one that names a file which is not there; files of earlier versions stay, for pages
 * that are open.
 */
export const publishPage =
  ({ page, files }: PublishDeps) =>
  async ({ RequestType, ResourceProperties }: CloudFormationCustomResourceEvent): Promise<void> => {
    if (RequestType === 'Delete') return page.clear();
    await page.put({
      key: 'config.json',
      type: 'application/json',
      cacheControl: 'no-cache',
      bytes: Buffer.from(JSON.stringify(ResourceProperties.Config)),
    });
    for (const file of await files()) await page.put(file);
  };
