import type { Effect } from '../../../domain/quantity.ts';
import { formsOfVerb } from './verbs.ts';

/** What a verb does to the people or the things counted. A verb may do either: "hit", "captured". */
export interface EffectCue {
  readonly casualty?: Effect;
  readonly materiel?: Effect;
}

const inflected = (bases: string): string[] => bases.split(' ').flatMap((base) => [base, ...formsOfVerb(base)]);

/** Objects of these verbs, and subjects of their passives, suffer the effect. */
const transitive: readonly (readonly [string, EffectCue])[] = [
  ['kill murder execute assassinate massacre behead slay slaughter', { casualty: 'killed' }],
  ['injure wound hurt maim stab poison hospitalize hospitalise', { casualty: 'injured' }],
  ['displace', { casualty: 'displaced' }],
  ['abduct kidnap', { casualty: 'abducted' }],
  ['shoot', { casualty: 'injured', materiel: 'downed' }],
  ['neutralize neutralise', { casualty: 'killed', materiel: 'downed' }],
  ['down intercept repel jam suppress', { materiel: 'downed' }],
  ['eliminate', { casualty: 'killed', materiel: 'destroyed' }],
  ['destroy sink lose', { materiel: 'destroyed' }],
  ['hit strike', { casualty: 'other', materiel: 'damaged' }],
  ['damage', { materiel: 'damaged' }],
  ['launch fire unleash', { materiel: 'launched' }],
  ['drop use', { materiel: 'used' }],
  ['deploy', { materiel: 'other' }],
  ['capture seize', { materiel: 'captured' }],
  ['deliver supply send provide donate receive acquire transfer', { materiel: 'delivered' }],
  ['pledge promise order buy purchase', { materiel: 'pledged' }],
];

export const transitiveCues: ReadonlyMap<string, EffectCue> = new Map(
  transitive.flatMap(([bases, cue]) => inflected(bases).map((form): [string, EffectCue] => [form, cue])),
);

/** Said of their subject: "three people died", "12 are missing", "leaving five dead". */
export const intransitiveCues: ReadonlyMap<string, EffectCue> = new Map(
  Object.entries({
    'die dies died dying dead perish perishes perished drown drowns drowned': { casualty: 'killed' },
    'suffocate suffocated electrocuted martyred succumb succumbed': { casualty: 'killed' },
    'missing disappear disappears disappeared unaccounted': { casualty: 'missing' },
    'hurt injured wounded sickened hospitalized hospitalised': { casualty: 'injured' },
    'flee flees fled fleeing': { casualty: 'displaced' },
    homeless: { casualty: 'displaced' },
    hostage: { casualty: 'abducted' },
    'crash crashes crashed collide collides collided': { materiel: 'other' },
  } satisfies Record<string, EffectCue>).flatMap(([forms, cue]) =>
    forms.split(' ').map((form): [string, EffectCue] => [form, cue]),
  ),
);

/** Nouns before "of", "to" or "toll" that say it of the number behind them: "the deaths of 20 people", "death toll rises to 45". */
export const nounCues: ReadonlyMap<string, EffectCue> = new Map(
  Object.entries({
    'death deaths toll bodies body killing killings murder murders remains corpses execution assassination fatalities drowning':
      { casualty: 'killed' },
    'injury injuries wounding wounded': { casualty: 'injured' },
    'disappearance disappearances': { casualty: 'missing' },
    'abduction abductions kidnapping kidnappings': { casualty: 'abducted' },
    displacement: { casualty: 'displaced' },
    'launch firing salvo barrage wave swarm': { materiel: 'launched' },
    'interception downing': { materiel: 'downed' },
    'destruction loss': { materiel: 'destroyed' },
    'delivery deliveries shipment': { materiel: 'delivered' },
    'purchase sale order': { materiel: 'pledged' },
    'capture seizure': { materiel: 'captured' },
  } satisfies Record<string, EffectCue>).flatMap(([forms, cue]) =>
    forms.split(' ').map((form): [string, EffectCue] => [form, cue]),
  ),
);

/** People so treated are counted, but are no casualties. */
export const custodyVerbs: ReadonlySet<string> = new Set(
  inflected(
    'arrest detain sentence convict jail imprison indict charge free release rescue evacuate exchange swap return repatriate deport pardon capture',
  ),
);
