const irregular: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  hold: 'holds held holding',
  take: 'takes took taken taking',
  make: 'makes made making',
  give: 'gives gave given giving',
  go: 'goes went gone going',
  come: 'comes came coming',
  see: 'sees saw seen seeing',
  find: 'finds found finding',
  lose: 'loses lost losing',
  win: 'wins won winning',
  leave: 'leaves left leaving',
  send: 'sends sent sending',
  sell: 'sells sold selling',
  buy: 'buys bought buying',
  pay: 'pays paid paying',
  spend: 'spends spent spending',
  build: 'builds built building',
  bring: 'brings brought bringing',
  begin: 'begins began begun beginning',
  break: 'breaks broke broken breaking',
  fall: 'falls fell fallen falling',
  rise: 'rises rose risen rising',
  grow: 'grows grew grown growing',
  shoot: 'shoots shot shooting',
  hit: 'hits hitting',
  strike: 'strikes struck striking',
  sink: 'sinks sank sunk sinking',
  fly: 'flies flew flown flying',
  fire: 'fires fired firing',
  catch: 'catches caught catching',
  seek: 'seeks sought seeking',
  keep: 'keeps kept keeping',
  meet: 'meets met meeting',
  lead: 'leads led leading',
  read: 'reads reading',
  run: 'runs ran running',
  set: 'sets setting',
  put: 'puts putting',
  cut: 'cuts cutting',
  cost: 'costs costing',
  die: 'dies died dying',
  drive: 'drives drove driven driving',
  eat: 'eats ate eaten',
  fight: 'fights fought fighting',
  get: 'gets got gotten getting',
  know: 'knows knew known knowing',
  let: 'lets letting',
  show: 'shows showed shown showing',
  speak: 'speaks spoke spoken speaking',
  stand: 'stands stood standing',
  steal: 'steals stole stolen stealing',
  swear: 'swears swore sworn',
  think: 'thinks thought thinking',
  throw: 'throws threw thrown',
  wear: 'wears wore worn',
  write: 'writes wrote written writing',
  feel: 'feels felt feeling',
  hear: 'hears heard hearing',
  face: 'faces faced facing',
  become: 'becomes became',
  choose: 'chooses chose chosen',
  draw: 'draws drew drawn drawing',
  bid: 'bids bidding',
  ride: 'rides rode ridden riding',
  sit: 'sits sat sitting',
  sleep: 'sleeps slept',
  wake: 'woke woken',
};

const regular =
  `accuse achieve acquire add admit adopt affect agree aim allege allow amount announce appear apply appoint
  approve arrest arrive ask assert attack attend attract average ban beat believe block bomb call capture carry cause cease
  celebrate charge claim close collapse collect collide commit compare complete concede conclude condemn conduct confirm
  consider contain continue contribute control convict crash create cross damage debate decide declare decline decrease
  defeat defend deliver demand deny deploy derail describe destroy detain determine develop disappear discover displace
  double down drop earn elect eliminate employ enable end enter erupt escape establish estimate evacuate exceed execute expand
  expect expel explode extend fail feature fine flee float follow force form free fund gain gather generate grant guarantee
  happen help hope host identify ignite impose improve include increase indicate injure insist intercept introduce invest
  involve issue join kidnap kill land last launch lift limit list live lower maintain manage mark measure mobilise mobilize
  move murder name need neutralise neutralize note number obtain occur offer open operate order organise organize overturn
  own pass place plan pledge plunge point post predict present prevent produce project promise propose protest prove provide
  publish pull purchase raise range rank reach receive recognise recognize recommend record recover reduce refuse reject
  release remain remove repel repeat replace report represent require rescue resign respond rest restore result resume return
  reveal review rule save schedule score seize sentence serve settle share shell ship sign slash span stab start state stay
  stop storm suffer suggest summarise support surge surrender suspend suspect target test threaten total trade train transfer
  transport trap travel treat trigger triple turn unveil urge use value visit vote vow wait want warn weigh welcome withdraw
  work wound yield survive ask amass combine`
    .trim()
    .split(/\s+/);

const inflect = (base: string): string[] => {
  if (base.endsWith('e')) return [`${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const es = /(?:s|x|z|ch|sh)$/.test(base) ? 'es' : 's';
  const last = base.at(-1) ?? '';
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(base) ? [`${base}${last}ed`, `${base}${last}ing`] : [];
  return [`${base}${es}`, `${base}ed`, `${base}ing`, ...doubled];
};

/** Base form by inflected form, for the verbs that news is written with. Many are nouns as well. */
export const verbForms: ReadonlyMap<string, string> = new Map([
  ...regular.flatMap((base) => [base, ...inflect(base)].map((form): [string, string] => [form, base])),
  ...Object.entries(irregular).flatMap(([base, forms]) =>
    [base, ...forms.split(' ')].map((form): [string, string] => [form, base]),
  ),
]);

/** Forms that are nouns at least as often as verbs. */
export const nounsToo: ReadonlySet<string> = new Set(
  `aim aims attack attacks average claim claims control cost costs cut death deaths face fire fires force form
  forms hit hits issue land launch mark name note number order orders place plan plans post project projects
  range report reports rest return run sales set share shares ship state states stay stop strike strikes support
  target targets term terms test tests total trade use uses value vote votes work`.split(/\s+/),
);
