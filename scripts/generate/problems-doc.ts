import { writeFileSync } from 'node:fs';
import { problemsDocument } from './problems-document.ts';

writeFileSync(new URL('../../docs/problems.md', import.meta.url), problemsDocument());
