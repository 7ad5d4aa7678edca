import { Refusal } from '../../../shared/api/problems.ts';
import type { Article } from '../../../shared/domain/article.ts';
import type { AuditEvent } from '../../../shared/domain/audit-event.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { isVerdict, opensAnew } from '../../../shared/review/actions.ts';
import { brokenLinks } from '../../../shared/review/audit.ts';
import { brokenSettings } from '../../../shared/review/change-settings.ts';
import { isBlind } from '../../../shared/review/claim-state.ts';
import { historySentence } from '../../../shared/review/history-sentence.ts';
import { knownClaim } from '../claims/known-claim.ts';
import type { Handlers } from '../http/request.ts';
import { knownArticle } from './articles.ts';

export const historyHandlers: Pick<Handlers, 'getHistory' | 'verifyHistory' | 'listVerdicts' | 'getArticleHistory'> = {
  getHistory: async ({ params, person }, deps) => {
    const { claim, article } = await knownClaim(params.id, deps);
    ownOnly(person, article);
    const events = await deps.claims.history(params.id);
    const items = events.map(({ verdict: _verdict, ...event }, i) => {
      const withheld = isWithheld(event, events.slice(i + 1), claim, person);
      const shown = withheld ? { ...event, what: null, why: null } : event;
      return { ...shown, sentence: historySentence(shown), withheld };
    });
    return { body: { items } };
  },

  verifyHistory: async ({ params, person }, deps) => {
    const { claim, article } = await knownClaim(params.id, deps);
    ownOnly(person, article);
    const events = await deps.claims.history(params.id);
    const broken = brokenLinks(events);
    const last = events.at(-1);
    const complete = last?.version === claim.version && last.hash === claim.auditHash;
    const sound = broken.length === 0 && complete;
    return { body: { claimId: claim.id, events: events.length, sound, broken, complete } };
  },

  listVerdicts: async ({ params, person }, deps) => {
    const { claim } = await knownClaim(params.id, deps);
    const all = (await deps.claims.verdicts(params.id)).map((verdict) => ({
      ...verdict,
      withdrawn: claim.withdrawn.includes(verdict.n),
    }));
    const items = all.filter(
      ({ n, by, withdrawn }) =>
        seesAll(person, by) || !(isBlind(claim) && (withdrawn || claim.reviews.some((review) => review.n === n))),
    );
    return { body: { items, withheld: all.length - items.length } };
  },

  getArticleHistory: async ({ params, person }, deps) => {
    const article = await knownArticle(params.id, deps);
    ownOnly(person, article);
    const items = await deps.settings.history(params.id);
    const sound = brokenSettings(items).length === 0 && (items.at(-1)?.hash ?? null) === article.settingsHash;
    return { body: { items, sound } };
  },
};

const ownOnly = ({ id, roles }: Person, { uploader }: Article): void => {
  if (roles.every((role) => role === 'editor') && uploader !== id)
    throw new Refusal('forbidden', 'Editors see the history of their own articles.');
};

/** An auditor gives no verdicts, so need not be kept from any. */
const seesAll = ({ id, roles }: Person, author: string): boolean =>
  id === author || (roles.includes('auditor') && !roles.includes('reviewer') && !roles.includes('senior'));

/** A verdict stays hidden from those who may give the next; what was found before the claim was opened again does not. */
const isWithheld = (
  event: Pick<AuditEvent, 'action' | 'who'>,
  later: readonly AuditEvent[],
  claim: Claim,
  person: Person,
): boolean =>
  isBlind(claim) &&
  isVerdict(event.action) &&
  !seesAll(person, event.who) &&
  !later.some(({ action }) => opensAnew(action));
