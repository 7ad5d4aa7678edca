import type { Effect } from '../../domain/quantity.ts';

/** What a verb does to the people or the things counted. A verb may do either: "hit", "captured". */
export interface EffectCue {
  readonly casualty?: Effect;
  readonly materiel?: Effect;
}

/** Objects of these verbs, and subjects of their passives, suffer the effect. Inflected forms, written out by pattern. */
const transitive: readonly (readonly [string, EffectCue])[] = [
  ['kill kills killed killing', { casualty: 'killed' }],
  ['murder murders murdered murdering', { casualty: 'killed' }],
  ['execute executes executed executing', { casualty: 'killed' }],
  ['assassinate assassinates assassinated assassinating', { casualty: 'killed' }],
  ['massacre massacres massacred massacring', { casualty: 'killed' }],
  ['behead beheads beheaded beheading', { casualty: 'killed' }],
  ['slay slays slew slain slaying', { casualty: 'killed' }],
  ['slaughter slaughters slaughtered slaughtering', { casualty: 'killed' }],
  ['injure injures injured injuring', { casualty: 'injured' }],
  ['wound wounds wounded wounding', { casualty: 'injured' }],
  ['hurt hurts hurting', { casualty: 'injured' }],
  ['maim maims maimed maiming', { casualty: 'injured' }],
  ['stab stabs stabbed stabbing', { casualty: 'injured' }],
  ['poison poisons poisoned poisoning', { casualty: 'injured' }],
  [
    'hospitalize hospitalizes hospitalized hospitalizing hospitalise hospitalises hospitalised hospitalising',
    { casualty: 'injured' },
  ],
  ['displace displaces displaced displacing', { casualty: 'displaced' }],
  ['abduct abducts abducted abducting', { casualty: 'abducted' }],
  ['kidnap kidnaps kidnapped kidnapping', { casualty: 'abducted' }],
  ['shoot shoots shooting', { casualty: 'injured', materiel: 'downed' }],
  ['shot', { casualty: 'injured', materiel: 'downed' }],
  ['down downs downed downing', { materiel: 'downed' }],
  ['intercept intercepts intercepted intercepting', { materiel: 'downed' }],
  [
    'neutralize neutralizes neutralized neutralizing neutralise neutralises neutralised neutralising',
    { casualty: 'killed', materiel: 'downed' },
  ],
  ['repel repels repelled repelling', { materiel: 'downed' }],
  ['jam jams jammed jamming', { materiel: 'downed' }],
  ['suppress suppresses suppressed suppressing', { materiel: 'downed' }],
  ['destroy destroys destroyed destroying', { materiel: 'destroyed' }],
  ['sink sinks sank sunk sinking', { materiel: 'destroyed' }],
  ['eliminate eliminates eliminated eliminating', { casualty: 'killed', materiel: 'destroyed' }],
  ['lose loses lost losing', { materiel: 'destroyed' }],
  ['damage damages damaged damaging', { materiel: 'damaged' }],
  ['hit hits hitting', { casualty: 'other', materiel: 'damaged' }],
  ['strike strikes struck striking', { casualty: 'other', materiel: 'damaged' }],
  ['launch launches launched launching', { materiel: 'launched' }],
  ['fire fires fired firing', { materiel: 'launched' }],
  ['unleash unleashes unleashed unleashing', { materiel: 'launched' }],
  ['drop drops dropped dropping', { materiel: 'used' }],
  ['use uses used using', { materiel: 'used' }],
  ['deploy deploys deployed deploying', { materiel: 'other' }],
  ['capture captures captured capturing', { materiel: 'captured' }],
  ['seize seizes seized seizing', { materiel: 'captured' }],
  ['deliver delivers delivered delivering', { materiel: 'delivered' }],
  ['supply supplies supplied supplying', { materiel: 'delivered' }],
  ['send sends sent sending', { materiel: 'delivered' }],
  ['provide provides provided providing', { materiel: 'delivered' }],
  ['donate donates donated donating', { materiel: 'delivered' }],
  ['receive receives received receiving', { materiel: 'delivered' }],
  ['acquire acquires acquired acquiring', { materiel: 'delivered' }],
  ['transfer transfers transferred transferring', { materiel: 'delivered' }],
  ['pledge pledges pledged pledging', { materiel: 'pledged' }],
  ['promise promises promised promising', { materiel: 'pledged' }],
  ['order orders ordered ordering', { materiel: 'pledged' }],
  ['buy buys buying purchase purchases purchasing', { materiel: 'pledged' }],
];

export const transitiveCues: ReadonlyMap<string, EffectCue> = new Map(
  transitive.flatMap(([forms, cue]) => forms.split(' ').map((form): [string, EffectCue] => [form, cue])),
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
  `arrest arrests arrested arresting detain detains detained detaining sentence sentences sentenced sentencing convict convicts
  convicted convicting jail jailed imprison imprisoned indict indicted charge charges charged charging free freed release
  releases released releasing rescue rescues rescued rescuing evacuate evacuates evacuated evacuating exchange exchanged
  exchanging swap swapped return returned repatriate repatriated deport deports deported deporting pardon pardoned capture
  captured captures capturing`.split(/\s+/),
);
