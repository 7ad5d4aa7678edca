import type { AuditEvent } from '../../../shared/domain/audit-event.ts';
import type { StoredClaim } from '../../../shared/domain/claim-change.ts';
import { isVerdict, opensAnew } from '../../../shared/review/actions.ts';
import { brokenLinks } from '../../../shared/review/audit.ts';
import { statusAfter } from '../../../shared/review/transitions.ts';
import type { Diary } from './diary.ts';
import type { World } from './world.ts';

/** What went wrong, by kind of promise; every list is empty when all held. */
export type Findings = Record<
  'decided twice in a stage' | 'stranded' | 'draft lost' | 'change not in the audit' | 'chain broken' | 'server faults',
  string[]
>;

/** Looks at everything that is in the store when all is over. */
export const check = async (world: World, diary: Diary, stranded: readonly string[]): Promise<Findings> => {
  const findings: Findings = {
    'decided twice in a stage': [],
    stranded: [...stranded],
    'draft lost': [],
    'change not in the audit': [],
    'chain broken': [],
    'server faults': world.faults.map(String),
  };
  const { articles, claims, drafts } = world.deps;
  const page = await articles.list(100, null);
  for (const article of page.items)
    for (const claim of await claims.ofArticle(article.id)) {
      const history = await claims.history(claim.id);
      const verdicts = await claims.verdicts(claim.id);
      const acknowledged = diary.acknowledged.filter(({ claimId }) => claimId === claim.id);
      findings['decided twice in a stage'].push(...doubles(claim, history));
      const given = history.filter(({ action }) => isVerdict(action)).length;
      if (verdicts.length !== given || claim.verdictCount !== given)
        findings['change not in the audit'].push(`${claim.id} has ${verdicts.length} verdicts and ${given} events`);
      for (const { version, who } of acknowledged)
        if (history[version - 1]?.who !== who)
          findings['change not in the audit'].push(`${claim.id} version ${version} by ${who}`);
      if (
        history.length !== claim.version ||
        history.at(-1)?.hash !== claim.auditHash ||
        brokenLinks(history).length > 0
      )
        findings['chain broken'].push(claim.id);
    }
  for (const [key, rationales] of diary.drafts) {
    const [person = '', claimId = ''] = key.split(' ');
    const draft = await drafts.get(claimId, person);
    if (!rationales.has(draft?.content.rationale ?? '')) findings['draft lost'].push(key);
  }
  const twice = new Set<string>();
  for (const { claimId, version, verdict } of diary.acknowledged.filter((one) => one.verdict)) {
    const stage = `${claimId} at version ${version}`;
    if (verdict && twice.has(stage)) findings['decided twice in a stage'].push(stage);
    twice.add(stage);
  }
  return findings;
};

/** Walks a history by the workflow: in each status one verdict at most, and none twice by one person in a round. */
const doubles = (claim: StoredClaim, history: readonly AuditEvent[]): string[] => {
  const found: string[] = [];
  let round: string[] = [];
  history.forEach((event, i) => {
    const before = history[i - 1]?.to ?? null;
    const possible = event.from === before || before === 'deferred';
    if (!possible || statusAfter(event.action, event.from, event.to) !== event.to)
      found.push(`${claim.id} version ${event.version}: ${event.action} from ${before}`);
    if (opensAnew(event.action)) round = [];
    const last = history[i - 1]?.action;
    if (event.action === 'undo' && last && isVerdict(last)) round.pop();
    if (!isVerdict(event.action)) return;
    if (round.includes(event.who)) found.push(`${claim.id} version ${event.version}: ${event.who} twice`);
    round.push(event.who);
  });
  return found;
};
