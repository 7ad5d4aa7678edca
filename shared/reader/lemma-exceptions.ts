/** Base: past and participle, and whatever else is not formed by rule. */
const verbs = `
arise: arose arisen|awake: awoke awoken|be: am is are was were been being 'm 're 's ’m ’re ’s m ai|bear: bore borne born|beat: beaten
become: became|befall: befell befallen|begin: began begun|behold: beheld|bend: bent|bind: bound|bite: bit bitten|bleed: bled|blow: blew blown
break: broke broken|breed: bred|bring: brought|build: built|burn: burnt|buy: bought|can: ca could|catch: caught|choose: chose chosen|cling: clung
come: came|creep: crept|deal: dealt|die: died dies dying|dig: dug|do: does did done|draw: drew drawn|dream: dreamt|drink: drank drunk|drive: drove driven
dwell: dwelt|eat: ate eaten|fall: fell fallen|feed: fed|feel: felt|fight: fought|find: found|flee: fled|fling: flung|fly: flew flown
forbid: forbade forbidden|foresee: foresaw foreseen|forget: forgot forgotten|forgive: forgave forgiven|forgo: forwent forgone|freeze: froze frozen
get: got gotten|give: gave given|go: goes went gone|grind: ground|grow: grew grown|hang: hung|have: has had 've ’ve ve|hear: heard|hide: hid hidden
hold: held|keep: kept|kneel: knelt|know: knew known|lay: laid|lead: led|lean: leant|leap: leapt|learn: learnt|leave: left|lend: lent|lie: lay lain lied lies lying
light: lit|lose: lost|make: made|may: might|mean: meant|meet: met|mistake: mistook mistaken|mow: mown|overcome: overcame|overhear: overheard
oversee: oversaw overseen|overtake: overtook overtaken|overthrow: overthrew overthrown|partake: partook partaken|pay: paid|plead: pled|prove: proven
rebuild: rebuilt|repay: repaid|resell: resold|retake: retook retaken|ride: rode ridden|ring: rang rung|rise: rose risen|run: ran|saw: sawn|say: said
see: saw seen|seek: sought|sell: sold|send: sent|sew: sewn|shake: shook shaken|shall: sha|shear: shorn|shine: shone|shoot: shot|show: shown
shrink: shrank shrunk|sing: sang sung|sink: sank sunk|sit: sat|slay: slew slain|sleep: slept|slide: slid|sling: slung|smell: smelt|sow: sown
speak: spoke spoken|speed: sped|spell: spelt|spend: spent|spill: spilt|spin: spun|spit: spat|spoil: spoilt|spring: sprang sprung|stand: stood
steal: stole stolen|stick: stuck|sting: stung|stink: stank stunk|stride: strode|strike: struck stricken|string: strung|strive: strove striven
swear: swore sworn|sweep: swept|swell: swollen|swim: swam swum|swing: swung|take: took taken|teach: taught|tear: tore torn|tell: told
think: thought|throw: threw thrown|tie: tied ties tying|tread: trod trodden|undergo: underwent undergone|understand: understood|undertake: undertook undertaken
undo: undid undone|uphold: upheld|vie: vied vies vying|wake: woke woken|wear: wore worn|weave: wove woven|weep: wept|will: wo 'll ’ll ll|win: won|wind: wound
withdraw: withdrew withdrawn|withhold: withheld|withstand: withstood|would: 'd ’d|wring: wrung|write: wrote written|rewrite: rewrote rewritten
bet: bet|bid: bid|broadcast: broadcast|burst: burst|cast: cast|cost: cost|cut: cut|fit: fit|forecast: forecast|hit: hit|hurt: hurt|knit: knit|let: let
put: put|quit: quit|read: read|rid: rid|set: set|shed: shed|shut: shut|slit: slit|split: split|spread: spread|thrust: thrust|upset: upset|wed: wed
agree: agreed|decree: decreed|disagree: disagreed|free: freed|guarantee: guaranteed|referee: refereed|exceed: exceeded|need: needed|bus: bussed bussing
focus: focused focusing focussed focussing|program: programmed programming|panic: panicked panicking|picnic: picnicked|mimic: mimicked mimicking
traffic: trafficked trafficking|singe: singeing|age: ageing|dye: dyeing|eye: eyeing|target: targeted targeting|benefit: benefited benefiting
add: added adding|err: erred erring|propel: propelled propelling|expel: expelled expelling|compel: compelled compelling|rebel: rebelled rebelling|control: controlled controlling|call: called calling|kill: killed killing|use: used using|cause: caused causing|increase: increased increasing
`;

const nouns = `
man: men|woman: women|child: children|foot: feet|tooth: teeth|goose: geese|mouse: mice|ox: oxen|person: persons|crisis: crises|analysis: analyses
basis: bases|thesis: theses|hypothesis: hypotheses|diagnosis: diagnoses|axis: axes|oasis: oases|emphasis: emphases|phenomenon: phenomena
criterion: criteria|datum: data|medium: media|bacterium: bacteria|curriculum: curricula|memorandum: memoranda|referendum: referenda|nucleus: nuclei
stimulus: stimuli|alumnus: alumni|cactus: cacti|life: lives|wife: wives|knife: knives|leaf: leaves|half: halves|self: selves|shelf: shelves
thief: thieves|wolf: wolves|calf: calves|loaf: loaves|hoof: hooves|scarf: scarves|elf: elves|bus: buses|gas: gases|lens: lenses|virus: viruses
campus: campuses|bonus: bonuses|status: statuses|census: censuses|consensus: consensuses|focus: focuses|plus: pluses|series: series
species: species|means: means|news: news|headquarters: headquarters|people: people|police: police|troops: troop|clothes: clothes|headache: headaches|politics: politics|statistics: statistics|movie: movies|cookie: cookies
calorie: calories|zombie: zombies|rookie: rookies|selfie: selfies|tie: ties|die: dies|lie: lies|pie: pies|quiz: quizzes|ache: aches|cache: caches
axe: axes|shoe: shoes|toe: toes|canoe: canoes|policeman: policemen|policewoman: policewomen|fisherman: fishermen|gunman: gunmen
serviceman: servicemen|spokesman: spokesmen|congressman: congressmen|businessman: businessmen|fireman: firemen|crewman: crewmen|workman: workmen
`;

const byForm = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .trim()
      .split(/[|\n]/)
      .flatMap((entry) => {
        const [base = '', forms = ''] = entry.split(': ');
        return forms.split(' ').map((form): [string, string] => [form, base]);
      }),
  );

/** The base of each form of a verb that rules get wrong. Where two verbs share one, that which news means. */
export const verbExceptions = byForm(verbs);

/** The singular of each plural that rules get wrong. */
export const nounExceptions = byForm(nouns);
