/** Verbs and phrases of judgement, feeling and advice. */
const stance =
  /\b(?:believes?|believed|thinks?|thought|feels?|felt|hopes?|hoped|wish(?:es|ed)?|fears?|regrets?|welcom(?:es|ed)|praised?|prais(?:es|ing)|condemn(?:s|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|denounc(?:es|ed)|should|must|ought|urg(?:es|ed)|call(?:s|ed) (?:on|for)|annoyed|angry|delighted|proud|shameful|disgraceful|outrageous|barbaric|unrealistic|premature|unacceptable|irresponsible|reckless|surprising|important|wonderful|terrible|great|better|best|worst|difficult)\b/i;

/** True when a sentence judges, feels or advises; a number in it is still a claim of its own. */
export const isOpinion = (sentence: string): boolean => stance.test(sentence.slice(0, 1_000));
