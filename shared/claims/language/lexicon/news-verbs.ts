import { formsOfVerb } from './verbs.ts';

/** The verbs that news is written with. */
const bases =
  `accuse achieve acquire add admit adopt affect agree aim allege allow amass amount announce appear apply appoint approve
  arrest arrive ask assert attack attend attract average ban beat become begin believe bid block bomb break bring build buy
  call capture carry catch cause cease celebrate charge choose claim close collapse collect collide combine come commit
  compare complete concede conclude condemn conduct confirm consider contain continue contribute control convict cost crash
  create cross cut damage debate decide declare decline decrease defeat defend deliver demand deny deploy derail describe
  destroy detain determine develop die disappear discover displace double down draw drive drop earn eat elect eliminate employ
  enable end enter erupt escape establish estimate evacuate exceed execute expand expect expel explode extend face fail fall
  feature feel fight find fine fire flee float fly follow force form free fund gain gather generate get give go grant grow
  guarantee happen hear help hit hold hope host identify ignite impose improve include increase indicate injure insist
  intercept introduce invest involve issue join keep kidnap kill know land last launch lead leave let lift limit list live
  lose lower maintain make manage mark measure meet mobilise mobilize move murder name need neutralise neutralize note number
  obtain occur offer open operate order organise organize overturn own pass pay place plan pledge plunge point post predict
  present prevent produce project promise propose protest prove provide publish pull purchase put raise range rank reach read
  receive recognise recognize recommend record recover reduce refuse reject release remain remove repeat repel replace report
  represent require rescue resign respond rest restore result resume return reveal review ride rise rule run save say schedule
  score see seek seize sell send sentence serve set settle share shell ship shoot show sign sink sit slash sleep span speak
  spend stab stand start state stay steal stop storm strike suffer suggest summarise support surge surrender survive suspect
  suspend swear take target tell test think threaten throw total trade train transfer transport trap travel treat trigger
  triple turn unveil urge use value visit vote vow wait wake want warn wear weigh welcome win withdraw work wound write yield`.split(
    /\s+/,
  );

/** Base form by inflected form. Many are nouns as well. */
export const verbForms: ReadonlyMap<string, string> = new Map(
  bases.flatMap((base) => [base, ...formsOfVerb(base)].map((form): [string, string] => [form, base])),
);

/** Forms that are nouns at least as often as verbs. */
export const nounsToo: ReadonlySet<string> = new Set(
  `aim aims attack attacks average claim claims control cost costs cut death deaths face fire fires force form
  forms hit hits issue land launch mark name note number order orders place plan plans post project projects
  range report reports rest return run sales set share shares ship state states stay stop strike strikes support
  target targets term terms test tests total trade use uses value vote votes work`.split(/\s+/),
);
