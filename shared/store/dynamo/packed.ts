import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a claim's structure looks like most often: what stands here costs next to nothing. Never to be changed within a version. */
export const dictionary = Buffer.from(
  [
    '{"undo":{"by":"","at":"2026-11-22T10:00:00.000Z","action":"adjudicate","action":"differ","action":"agree",',
    '"action":"dismiss","action":"defer","action":"review","action":"decide",',
    '"before":{"status":"second_review","status":"disputed","status":"open","verdict":null,"reviews":[],"deferred":null,"dismissal":null}},',
    '"withdrawn":[1],"corrected":["span","kind","modality","subject","quantities","source"],"supersededBy":[],',
    '"origin":{"how":"added","how":"merged","how":"split","by":"","from":[]},',
    '"deferred":{"until":"2026-","back":"open"},"dismissal":{"reason":"not_checkable","duplicateOf":null},',
    '"verdict":{"n":1,"content":"too_early","content":"conflicting","content":"outdated","content":"mostly_accurate",',
    '"content":"accurate","content":"inaccurate","content":"unverified","content":"needs_context",',
    '"attribution":"misattributed","attribution":"unverified","attribution":"confirmed_paraphrase","attribution":"confirmed",',
    '"attribution":"not_applicable","action":"query_author","action":"cut","action":"add_attribution","action":"correct_figure",',
    '"action":"reword","action":"none","action":"add_disclaimer","action":"add_context","by":"","at":""},',
    '"verdictCount":1,"reviews":[{"n":1,"content":"needs_context","attribution":"confirmed","action":"add_context","by":"',
    '"extractor":"person","extractor":"rules-1","section":"headline","section":"body",',
    '"restatement":{"text":"[","additions":[{"span":{"start":1,"end":1},"from":{"start":1,"end":1}}]},"restatement":null,',
    '"place":{"start":1,"end":1,"text":""},"place":null,"time":{"start":1,"end":1,"text":"","resolved":"2026-"},"time":null,',
    '"partOf":{"start":1,"end":1},"sentence":{"start":1,"end":1},"subject":"","signature":"","prefix":"","suffix":"',
    '"attributions":[{"source":{"start":1,"end":1},"cue":{"start":1,"end":1},"content":{"start":1,"end":1},"sourceName":"the ',
    '","sourceKind":"person","sourceKind":"organisation","sourceKind":"official","direct":false,"rule":"says"}],"attributions":[],',
    '"worth":{"score":0.8,"reasons":[{"id":"official-source","info":"official source with an interest","weight":0.2},',
    '{"id":"materiel-count","info":"weapons or losses count","weight":1},{"id":"share","info":"share or rate","weight":0.5},',
    '{"id":"casualty-count","info":"casualty count","weight":1},{"id":"no-source","info":"no source named","weight":0.1},',
    '{"id":"wording","info":"worded like statements that get checked: “","weight":0.4}]},',
    '"quantities":[{"start":1,"end":1,"quote":"at least ","kind":"money","kind":"share","kind":"personnel","kind":"quantity",',
    '"kind":"materiel","kind":"casualty","value":1,"low":null,"high":null,"comparator":"approx","comparator":"gte",',
    '"comparator":"eq","unit":"percent","unit":"USD","unit":"drone","unit":"people","unit":"person","effect":"downed",',
    '"effect":"injured","effect":"killed","effect":null,"trend":null,"concept":"people","source":null,"modality":"attributed",',
    '"modality":"asserted","negated":false,"ofTotal":null,"rule":"measure","rule":"money","rule":"count"}],',
  ].join(''),
);

/** The first byte of everything packed: it says how the rest is to be read. A change of the dictionary is a new version. */
const version = 1;

/** JSON in few bytes: by a dictionary of what claims are made of, so that most of them fit into one write unit. */
export const pack = (value: object): Uint8Array =>
  Buffer.concat([Buffer.of(version), deflateRawSync(JSON.stringify(value), { level: 9, dictionary })]);

/**
 * What was packed.
 *
 * @throws for a version that is not known, such as that of a newer release
 */
export const unpack = <T>(bytes: Uint8Array): T => {
  if (bytes[0] !== version)
    throw new Error(
      `an item is packed in version ${bytes[0] ?? 'none'}, and this release reads version ${version}: it was written by another release`,
    );
  return JSON.parse(inflateRawSync(bytes.subarray(1), { dictionary }).toString()) as T;
};
