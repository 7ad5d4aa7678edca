const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Singular by plural, for nouns that do not take -s; nouns with one form for both map to themselves. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    geese: 'goose',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    halves: 'half',
    leaves: 'leaf',
    loaves: 'loaf',
    thieves: 'thief',
    wolves: 'wolf',
    shelves: 'shelf',
    calves: 'calf',
    selves: 'self',
    indices: 'index',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    crises: 'crisis',
    analyses: 'analysis',
    bases: 'base',
    theses: 'thesis',
    oases: 'oasis',
    diagnoses: 'diagnosis',
    dice: 'die',
    oxen: 'ox',
    others: 'person',
    buses: 'bus',
    gases: 'gas',
    viruses: 'virus',
    campuses: 'campus',
    movies: 'movie',
    sorties: 'sortie',
    'passers-by': 'passer-by',
    cookies: 'cookie',
    zombies: 'zombie',
    rookies: 'rookie',
    calories: 'calorie',
    species: 'species',
    series: 'series',
    means: 'means',
    headquarters: 'headquarters',
    houses: 'house',
    horses: 'horse',
    nurses: 'nurse',
    cases: 'case',
    causes: 'cause',
    clauses: 'clause',
    courses: 'course',
    purchases: 'purchase',
    licenses: 'license',
    premises: 'premise',
    databases: 'database',
    warehouses: 'warehouse',
    purses: 'purse',
    corpses: 'corpse',
    lapses: 'lapse',
    pauses: 'pause',
    phases: 'phase',
    phrases: 'phrase',
    prizes: 'prize',
    releases: 'release',
    leases: 'lease',
    noses: 'nose',
    roses: 'rose',
    doses: 'dose',
    increases: 'increase',
    decreases: 'decrease',
    exercises: 'exercise',
    enterprises: 'enterprise',
    expenses: 'expense',
    responses: 'response',
    universes: 'universe',
    verses: 'verse',
    axes: 'axe',
    caches: 'cache',
    avalanches: 'avalanche',
    niches: 'niche',
    aches: 'ache',
    headaches: 'headache',
    shoes: 'shoe',
    ties: 'tie',
    lies: 'lie',
    pies: 'pie',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    vetoes: 'veto',
    torpedoes: 'torpedo',
    volcanoes: 'volcano',
    tornadoes: 'tornado',
    echoes: 'echo',
  }),
  ...`aircraft spacecraft watercraft hovercraft personnel staff police sheep fish deer offspring artillery infantry cattle livestock
  crew military jet-aircraft bomber-aircraft dead horsepower`
    .split(/\s+/)
    .map((word): [string, string] => [word, word]),
]);

/** Words that end in -s in the singular, or are no plural noun. */
export const notPlural: ReadonlySet<string> =
  set(`less plus gas bus news us is was has as this its his hers yes lens mass
  class loss glass grass press cross boss chess mess stress success process access address business illness fitness witness
  princess actress congress crisis basis analysis thesis diagnosis virus status campus bonus census consensus focus chaos
  minus versus thus perhaps always towards afterwards across series species politics economics physics mathematics athletics
  diabetes tennis gymnastics stainless homeless overseas previous various numerous famous serious dangerous religious
  indigenous anonymous continuous enormous generous obvious precious suspicious tremendous infectious poisonous bus besides
  paris texas arkansas kansas illinois massachusetts minneapolis dallas hamas hezbollah isis cyprus belarus laos honduras
  wales athens brussels netherlands philippines us u.s. los las des les james charles thomas jones`);

/** Plurals that stand before the head noun: "police officers", "arms dealers". */
export const pluralModifiers: ReadonlySet<string> = set(
  'police sales arms sports news systems operations communications rights goods savings women men military staff crew artillery infantry personnel species aircraft customs weapons munitions fish cattle series games drugs dead',
);

/** People, whoever they are: a number of them may be a casualty. */
export const people: ReadonlySet<string> =
  set(`person people man woman child civilian adult baby infant boy girl teenager teen
  youth pupil student teacher professor worker employee miner farmer fisherman passenger crew member pilot driver tourist visitor
  pedestrian motorist cyclist resident villager inhabitant citizen national migrant refugee asylum-seeker patient doctor
  nurse medic paramedic rescuer firefighter volunteer journalist reporter photographer activist protester protestor demonstrator
  worshipper worshiper pilgrim prisoner inmate detainee hostage captive victim survivor suspect attacker assailant
  gunman shooter bomber terrorist militant fighter rebel insurgent extremist jihadist militiaman guerrilla combatant
  soldier troop serviceman servicewoman servicemember policeman policewoman officer guard marine sailor airman
  general commander conscript recruit mercenary peacekeeper operative agent official employee staff personnel
  casualty fatality death injury wounded victim body corpse dead leader judge lawyer politician lawmaker mayor player fan
  spectator athlete climber hiker skier swimmer diver mourner shopper customer guest bystander relative brother sister
  son daughter parent mother father grandmother grandfather twin sibling cousin wife husband couple family-member
  palestinian ukrainian russian israeli syrian iranian iraqi afghan american briton german colombian nigerian somali
  pakistani indian chinese north-korean kurd yazidi houthi jew muslim christian alawite druze australian canadian mexican
  venezuelan haitian sudanese congolese rwandan malian lebanese jordanian egyptian turk yemeni saudi foreigner individual
  colleague neighbour neighbor contractor engineer technician astronaut cosmonaut trooper cop deputy sheriff ranger
  aid-worker crewman crewmember bodyguard occupant pensioner retiree schoolchild schoolgirl schoolboy toddler youngster
  immigrant laborer labourer servant missionary priest nun monk cleric bishop lawmaker drug-dealer gangster smuggler trafficker
  separatist loyalist partisan defector deserter reservist veteran cadet sniper scientist artist actor singer musician
  gang-member supporter settler expatriate nurse trainee apprentice intern co-pilot
  stowaway passer-by trekker rider jockey racer footballer commuter traveler traveller holidaymaker backpacker counterterrorist
  militiamen defendant perpetrator robber thief looter arsonist kidnapper abductee islamist armyman`);

/** People in uniform or under arms, or a staff: without a casualty they are personnel. */
export const personnel: ReadonlySet<string> =
  set(`soldier troop serviceman servicewoman servicemember policeman officer marine
  sailor airman guard guardsman peacekeeper fighter combatant conscript recruit reservist mercenary personnel staff trooper
  agent adviser advisor instructor trainer operative militiaman battalion brigade division regiment contractor legionnaire
  paratrooper commando gendarme police trainee policewoman cadet veteran force ranger sniper infantry`);

/** Weapons, munitions, aircraft, vehicles and ships. */
export const materiel: ReadonlySet<string> =
  set(`drone uav uas missile rocket shell bomb munition warhead mine grenade mortar
  torpedo projectile bullet cartridge rifle gun firearm pistol weapon howitzer cannon tank vehicle apc ifv truck car
  aircraft airplane aeroplane plane jet warplane bomber helicopter chopper gunship glider balloon airship airliner airline-jet
  ship vessel boat warship frigate destroyer corvette submarine carrier cruiser tanker ferry freighter trawler speedboat
  patrol-boat barge yacht launcher battery interceptor radar train artillery shahed atacms himars geran abrams leopard
  f-16 f-35 mig sukhoi gripen mirage tractor locomotive bus motorcycle motorbike ambulance bulldozer excavator van lorry
  landmine explosive satellite spacecraft icbm slbm system armour quadcopter fighter-jet kamikaze-drone jetliner canister
  cargo-ship oil-tanker dreamliner jumbo superjet ammunition gunboat seaplane flotilla migs ied`);

/** Counted, they say that people died or were hurt. */
export const casualtyNouns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'death fatality body corpse dead execution murder homicide drowning suicide killing remains martyr',
    injured: 'injury wound wounded injured hospitalization hospitalisation',
    other: 'casualty victim',
    missing: 'missing disappearance',
    displaced: 'displaced evacuee',
    abducted: 'hostage abduction kidnapping abductee',
  }).flatMap(([effect, words]) => words.split(' ').map((word): [string, string] => [word, effect])),
);

/** What has an age worth checking, being nobody: "an 800-year-old cathedral", "the law is 40 years old". */
export const agedThings: ReadonlySet<string> =
  set(`building bridge church cathedral chapel mosque temple synagogue castle palace house home school hospital tower wall pub theatre
  stadium dam tunnel pier ship vessel boat plane aircraft jet helicopter train tram bus car vehicle tank tree oak forest reef company
  firm business newspaper bank brand club union alliance agreement treaty deal pact law statute rule ban record tradition dispute
  conflict war insurgency feud blockade embargo truce ceasefire programme program project proposal policy system network technology
  software site station plant reactor pipeline factory mine cave tomb grave fossil skull skeleton bone tool manuscript painting
  statue monument artefact artifact relic coin galaxy star planet rock meteorite glacier wine whisky lawsuit investigation
  complaint debt loan constitution republic monarchy regime institution organisation organization charity museum university
  college festival league franchise structure road railway line city town village settlement`);
