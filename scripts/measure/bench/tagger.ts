import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);

/** Sentences, parts of speech and named entities by wink-nlp; how many sentences it found. Nothing is read out. */
export const run = (text: string): number => nlp.readDoc(text).sentences().length();
