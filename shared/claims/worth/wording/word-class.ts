/** Words by what they are about. A word stands in one class, the first that names it. Written for this project. */
const CLASSES: Readonly<Record<string, string>> = {
  economy: `job jobs tax taxes taxation economy economic economies unemployment employment inflation deficit deficits
    budget budgets surplus debt income incomes wage wages salary earnings revenue revenues growth recession
    depression trade tariff tariffs export exports import imports interest mortgage mortgages market markets
    price prices cost costs spending expenditure expenditures investment investments savings profit profits loan
    loans subsidy subsidies bank banks banking dollar dollars currency gdp product productivity pension pensions
    loophole loopholes bankruptcy bankruptcies poverty minimum payroll stock stocks fund funds funding treasury
    bond bonds bailout stimulus credit credits payment payments finance rates rate`,
  business: `company companies corporation corporations business businesses industry industries manufacturing factory
    factories plant plants firm firms union unions worker workers employer employers employee employees
    automobile auto cars steel textile textiles farm farms farmer farmers agriculture grain wheat corn crop
    crops production manufacturer manufacturers contractor contractors ceo executives shareholder`,
  energy: `oil gas coal energy nuclear solar wind drilling pipeline barrel barrels petroleum gasoline fuel electricity
    climate emissions carbon pollution environment environmental water clean refinery refineries grid reactor
    reactors blackout blackouts outages`,
  health: `health healthcare medicare medicaid insurance insured uninsured hospital hospitals doctor doctors nurse
    nurses patient patients medicine drug drugs prescription premium premiums care obamacare disease diseases
    aids cancer abortion abortions vaccine vaccines drugmakers disability medical cocaine heroin marijuana`,
  education: `school schools education teacher teachers student students college colleges university universities tuition
    scholarship scholarships pell kindergarten classroom graduate graduates graduation literacy reading math
    science degree degrees`,
  welfare: `social security welfare benefits benefit entitlement entitlements housing homeless homelessness retirement
    retirees elderly seniors foodstamps stamps poor assistance relief`,
  people: `people americans american families family children child kids women woman men man citizens citizen voters
    immigrants immigrant illegals refugees refugee blacks black whites white hispanics latinos hispanic
    minorities minority persons person veterans veteran population households household taxpayers taxpayer
    consumers consumer residents mothers couples couple millionaires billionaires individuals everybody`,
  crime: `crime crimes criminal criminals murder murders prison prisons prisoner prisoners jail police cop cops gun
    guns violence violent death penalty drunk gang gangs shooting shootings court courts justice judge judges
    arrest arrested convicted conviction trafficking border immigration deported fraud terrorist terrorists
    terrorism attack attacks attacked weapon assault suspect suspects detained detainees arrests`,
  military: `military army navy defense troops troop soldiers soldier forces force missile missiles weapons bomb bombs
    bomber bombers submarine submarines tank tanks aircraft ship ships plane planes marines pentagon arms war
    wars warheads treaty treaties invasion combat casualties intelligence nato allies alliance sanctions embargo
    hostage hostages invaded occupation militia genocide insurgents sortie drone drones rocket rockets artillery
    airstrike airstrikes shelling warship warships brigade brigades battalion battalions howitzers ceasefire
    fighters peacekeepers`,
  place: `america states united country countries nation nations world europe asia africa china chinese japan japanese
    russia russian soviet soviets iran iraq iraqi israel korea korean vietnam afghanistan mexico canada germany
    german britain france cuba syria libya pakistan india saudi arabia kuwait bosnia kosovo haiti lebanon
    nicaragua salvador taiwan ukraine poland hungary egypt texas california florida ohio michigan massachusetts
    arkansas georgia pennsylvania york virginia wisconsin iowa tennessee illinois jersey colorado nevada arizona
    louisiana missouri washington chicago detroit boston city cities town towns region berlin baghdad moscow
    tehran middle east west north south`,
  government: `government federal state congress senate house congressional senator senators congressman congressmen
    governor president vice administration secretary legislature committee commission agency agencies department
    fbi cia irs epa supreme cabinet council mayor attorney ambassador legislation law laws bill bills act
    amendment program programs plan policy policies regulation regulations constitution veto bureaucracy
    republican republicans democrat democrats democratic party bipartisan presidency ballot election elections`,
  name: `bush clinton obama reagan carter ford nixon kennedy trump romney mccain kerry gore dole quayle bentsen
    dukakis mondale ferraro perot biden palin ryan cheney edwards lieberman kemp pence kaine stockdale anderson
    johnson eisenhower truman roosevelt gingrich hillary donald barack mitt george john`,
  study: `study studies report reports reported figures statistics numbers data survey poll polls census analysis
    estimate estimates estimated according experts economists economist newspaper newspapers magazine article
    times journal record records fact facts evidence document documents organization institute foundation
    independent audit investigation press wrote published cbo`,
  rise: `increase increased increases increasing rise rose risen rising raise raised raises raising grow grew grown
    growing double doubled tripled triple quadrupled expand expanded gain gained climb climbed soared
    skyrocketed higher up doubling jump jumped more`,
  fall: `decrease decreased cut cuts cutting reduce reduced reduces reducing reduction reductions fall fell fallen
    falling drop dropped drops decline declined declining lose lost losing loss losses slashed slash shrunk
    halved eliminated eliminate lower lowered down less fewer closed`,
  deed: `voted vote votes voting vetoed signed sign supported support opposed oppose opposes passed pass proposed
    propose proposes introduced sponsored cosponsored co-sponsored appointed nominated endorsed enacted repealed
    negotiated authorized approved rejected blocked filibustered ordered created built established launched
    started ended abolished balanced spent spend spends paid pay pays gave sent provided received won served
    worked promised announced ran hired fired bombed killed sold bought shipped outsourced subsidized invested
    borrowed borrowing delivered implemented banned prohibited require requires required allowed inherited`,
  speech: `said says told stated called claimed admitted testified denied quoted described criticized praised warned`,
  cognition: `think believe feel hope guess suppose know understand mean wish want like love trust agree disagree doubt
    wonder remember imagine realize pray expect worry convinced sure glad proud happy`,
  intent: `should must ought need needs let let's going will would shall could can may might got gonna try trying able`,
  judgement: `good great best bad better worse worst wrong right terrible horrible wonderful important strong stronger
    strongest weak fair unfair tough hard easy beautiful disaster disgrace sad nice moral honest serious
    dangerous tremendous big huge fundamental responsible irresponsible proper real true decent reckless
    ridiculous fantastic critical vital courage character leadership values faith dream dreams freedom liberty
    peace future vision respect dignity principle principles greatness challenge challenges opportunity
    opportunities`,
  courtesy: `thank thanks please welcome sorry excuse okay ok yes no sir ladies gentlemen evening goodnight applause
    moderator question questions answer answers debate debates respond response rebuttal minutes minute seconds`,
  quantifier: `all every everyone each most majority half third quarter many several few some single only never always none
    nobody nothing any entire total average median largest biggest highest lowest smallest fastest first last
    longest number amount level percentage`,
  approx: `about over nearly almost approximately roughly around least under exactly`,
  time: `year years month months week weeks day days decade decades century today yesterday ago since during past
    already now 1980s annual annually january february march april june july august september october november
    december term history time`,
  reader: `you your yours yourself folks america's`,
  'first person': `i i've i'm i'd i'll me my mine myself`,
  we: `we we've we're we'd we'll us our ours ourselves`,
  'third person': `he he's she she's his her him they they're they've their them`,
};

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(/\s+/).map((word) => [word, `:${name}`] as const)),
);

/**
 * The class of a lower-case word, or undefined when it stands in none; a possessive has its noun's class, marked.
 *
 * @example wordClass('unemployment') // ':economy'
 */
export const wordClass = (form: string): string | undefined => {
  const found = CLASS_OF.get(form);
  if (found || !form.endsWith("'s")) return found;
  const owner = CLASS_OF.get(form.slice(0, -2));
  return owner && `${owner}'s`;
};
