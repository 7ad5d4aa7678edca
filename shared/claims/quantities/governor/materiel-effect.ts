import type { Effect } from '../../../domain/quantity.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Context, Draft } from '../refiners/draft.ts';
import type { Governor } from './governor.ts';

const flying = new Set(
  'drone uav missile rocket shell torpedo projectile shahed atacms geran mortar icbm munition quadcopter'.split(' '),
);
const thrown = new Set('bomb grenade mine explosive round'.split(' '));
const attack = /^(?:attack|strike|struck|target|hit|barrage|bombard|pound|assault|launch|raid|salvo|unleash)/;
const defence = /^(?:intercept|shot|down(?:s|ed|ing)$|air-defen|defen[cs]e$|neutrali)/;
const promise =
  /^(?:agree(?:s|d|ment)?|plan(?:s|ned|ning)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|deal|contract|will|would|intend(?:s|ed)?|approv(?:e|es|ed)|vow(?:s|ed)?|offer(?:s|ed)?|commit(?:s|ted)?|memorandum|letter)$/;

/**
 * What happened to weapons, aircraft, vehicles or ships, from their governing verb and what stands around it: munitions
 * that somebody strikes *with* were launched, those destroyed by air defence downed, those that somebody agreed to send
 * pledged; the whole in "34 of 67 missiles" was launched. Null when the text does not say.
 */
export const materielEffectOf = (
  draft: Draft,
  { tokens, previous }: Context,
  governor: Governor | undefined,
  noun: string,
): Effect | null => {
  const sent = flying.has(noun) ? 'launched' : thrown.has(noun) ? 'used' : null;
  if (
    previous &&
    previous.hit.ofTotal !== null &&
    previous.hit.ofTotal === draft.hit.value &&
    previous.kind === 'materiel'
  )
    return sent ?? 'other';
  if (isLostTrack(tokens, governor?.at ?? -1)) return 'other';
  const effect = governor?.materiel;
  if (sent && (effect === undefined || (effect === 'damaged' && isTool(tokens, governor?.at ?? 0, draft.from)))) {
    if (tokens.some(({ lower }) => attack.test(lower))) return sent;
    return effect === undefined && isPromised(tokens, draft.from) ? 'pledged' : null;
  }
  if (sent && effect === 'destroyed' && tokens.some(({ lower }) => defence.test(lower))) return 'downed';
  if (effect === 'delivered' || effect === undefined)
    return isPromised(tokens, draft.from) ? 'pledged' : (effect ?? null);
  return effect;
};

/** "19 were lost from radar", "locationally lost": what became of them nobody knows. */
const isLostTrack = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'lost' &&
  (tokens[at - 1]?.lower === 'locationally' ||
    tokens.slice(at + 1, at + 4).some(({ lower }) => /^(?:radars?|contact|track|location)$/.test(lower)));

const isPromised = (tokens: readonly Token[], to: number): boolean =>
  tokens.slice(0, to).some(({ lower }) => promise.test(lower));

/** "strikes the port with 20 drones": the weapon is the means, not what was struck. */
const isTool = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(Math.min(from, to), to)
    .some(({ lower }) => lower === 'with' || lower === 'using' || lower === 'involving');
