import { writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi-document.ts';

writeFileSync(
  new URL('../../shared/api/openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
