import { createInterface } from 'node:readline';
import { extract } from '../shared/claims/extract.ts';
import { blocksOf } from '../shared/text/blocks.ts';

const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
for await (const line of lines) {
  if (!line.trim()) continue;
  const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string };
  const { sentences, quantities, attributions } = extract({ text, blocks: blocksOf(text), publishedAt: date ?? null });
  const worth = Math.max(0, ...sentences.map((sentence) => sentence.worth.score));
  console.log(
    JSON.stringify({ id, sentences, quantities, attributions, claims: [], worth, checkWorthy: worth >= 0.5 }),
  );
}
