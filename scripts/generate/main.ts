import { runNamed } from '../run-named.ts';

const module = (file: string) => new URL(file, import.meta.url);

await runNamed('generate', {
  openapi: { what: 'shared/api/openapi.json, from the route table', module: module('openapi.ts') },
  problems: { what: 'docs/problems.md, from the list of refusals', module: module('problems-doc.ts') },
  review: { what: 'docs/review.md, from the table of transitions', module: module('review-doc.ts') },
  rights: { what: 'docs/rights.md, from the stack and the code', module: module('rights-table.ts') },
  catalogue: {
    what: 'docs/extraction.md: shows the examples that changed; --write keeps what is found',
    module: module('extraction-catalogue.ts'),
  },
  digests: {
    what: 'test/fixtures/extraction-digests.json, once the extractor has its next version',
    module: module('extraction-digest.ts'),
  },
  screenshots: { what: 'docs/images, or the pictures of one screen: NAME', module: module('screenshots.ts') },
  worth: { what: 'the weights of the wording model, from ClaimBuster; see --help', module: module('train-worth.ts') },
});
