import type { ContentVerdict } from '../../../shared/domain/verdict-values.ts';
import { contentWords } from './words.ts';

/** The CSS class that gives a verdict its colour. */
export const verdictClass = (content: ContentVerdict): string => `rating-${contentWords[content].rating}`;
