import { writeFileSync } from 'node:fs';
import { reviewDocument } from './review-document.ts';

writeFileSync(new URL('../../docs/review.md', import.meta.url), reviewDocument());
