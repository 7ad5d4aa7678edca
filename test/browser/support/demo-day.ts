import { border, budget, harbour } from './articles.ts';
import type { Desk } from './desk.ts';
import { figuresInPlace, giveVerdict } from './give-verdict.ts';

/** A morning's work at the desk: articles in every state, verdicts, a dispute and a claim that was opened again. */
export const demoDay = async (desk: Desk) => {
  const harbourId = await desk.article('velsund-harbour.txt', harbour);
  const budgetId = await desk.article('eastmark-wards.txt', budget);
  const borderId = await desk.article('border-drones.txt', border);
  await desk.article('wetter-nord.txt', german);
  await desk.article('minutes.csv', 'week;beds\n1;120\n');

  const set = async (id: string, changes: object): Promise<void> => {
    const { version } = await desk.api('sam', 'GET', `/v1/articles/${id}`);
    await desk.api('sam', 'PATCH', `/v1/articles/${id}`, changes, { 'if-match': `"${version}"` });
  };
  const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  await set(harbourId, { desk: 'Region', deadline: inHours(3.5) });
  await set(budgetId, { desk: 'Politics', deadline: inHours(26) });
  await set(borderId, { desk: 'World', deadline: inHours(1.2), secondReview: true });

  const wards = await figuresInPlace(desk, budgetId);
  for (const [i, verdict] of wardVerdicts.entries())
    await giveVerdict(desk, i % 2 ? 'ben' : 'ana', wards[i]!.id, verdict);
  const reopened = wards[3]!.id;
  const { version } = await desk.api('ana', 'GET', `/v1/claims/${reopened}`);
  await desk.api(
    'sam',
    'POST',
    `/v1/claims/${reopened}/reopen`,
    { reason: 'the audit office has published corrected accounts this morning' },
    { 'if-match': `"${version}"` },
  );
  await giveVerdict(desk, 'ana', reopened, {
    content: 'inaccurate',
    rationale: 'The corrected accounts put the deficit at £17.9 million; £18.4 million was the draft of October.',
    evidence: [
      {
        url: 'https://audit.example/eastmark/2026/corrected-accounts',
        stance: 'refutes',
        quote: 'Deficit for the year: £17.9m (draft: £18.4m).',
      },
    ],
    action: 'correct_figure',
    suggestedWording: 'Its deficit rose to £17.9 million in the year to September',
  });

  const strikes = await figuresInPlace(desk, borderId);
  const disputed = strikes[0]!.id;
  await giveVerdict(desk, 'ana', disputed, {
    content: 'unverified',
    attribution: 'confirmed',
    rationale:
      'The ministry’s release has both figures. Nobody else has counted; the debris photographed so far fits 12 drones.',
    gaps: 'Radar data of the neighbouring country; a count by observers on the ground.',
    evidence: [
      {
        url: 'https://ministry.example/releases/1182',
        stance: 'supports',
        fromSource: true,
        quote: 'Units of air defence destroyed 41 of 56 attack drones.',
      },
    ],
    action: 'add_disclaimer',
  });
  await giveVerdict(desk, 'ben', disputed, {
    content: 'conflicting',
    attribution: 'confirmed',
    rationale: 'The ministry says 41; the air traffic service of the neighbouring republic tracked 29 losses on radar.',
    evidence: [
      { url: 'https://ministry.example/releases/1182', stance: 'supports', fromSource: true },
      {
        url: 'https://airtraffic.example/night-report',
        stance: 'refutes',
        quote: 'Twenty-nine tracks ended over the district between 1 and 4 a.m.',
      },
    ],
    action: 'add_context',
  });
  await giveVerdict(desk, 'ana', strikes[5]!.id, { rationale: 'The order of the day names 1,200.' });
  const injured = (await figuresInPlace(desk, harbourId))[0]!.id;
  return { injured, harbour: harbourId, budget: budgetId, border: borderId, disputed, reopened };
};

const source = (path: string, quote: string) => [
  { url: `https://eastmark.example/${path}`, stance: 'supports', quote },
];

const wardVerdicts: readonly object[] = [
  { evidence: source('board/minutes-11', 'Closure of wards 4, 9, 17 and 22.') },
  { evidence: source('board/minutes-11', 'with effect from January') },
  {
    content: 'mostly_accurate',
    rationale: 'The minutes say 118 beds; two more are moved, not cut.',
    evidence: source('board/minutes-11', 'a reduction by 118 beds'),
    action: 'reword',
    suggestedWording: 'cutting about 120 beds',
  },
  { evidence: source('accounts/2026', 'Deficit: £18.4m'), rationale: 'The draft accounts give the same figure.' },
  { evidence: source('accounts/2025', 'Deficit: £11.0m') },
];

const german = `Sturm legt den Hafen lahm

Der Sturm hat am Freitag den Hafen von Nordhaven lahmgelegt. Nach Angaben der Behörde wurden elf Menschen verletzt,
und mehr als vierzig Schiffe warteten am Wochenende auf die Einfahrt. Die Stadt rechnet mit Kosten von neun Millionen.
`;
