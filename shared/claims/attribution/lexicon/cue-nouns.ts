import { wordSet } from './function-words.ts';

/** Nouns for what somebody says or thinks, which take "that …", "to …" or a preposition: "the mayor's claim that". */
export const cueNouns =
  wordSet(`accusation agreement allegation analysis announcement answer appeal argument assertion assessment
  assurance attack belief boast call charge claim comment complaint concern confidence contention conviction criticism critique
  decision declaration defense defence demand denial description desire disapproval disclosure distaste doubt embrace endorsement
  estimate evidence explanation fear forecast goal guess hope idea insistence intention interpretation invitation message
  offer opinion opposition order outrage plan plea pledge position praise preference prediction promise proposal question
  reaction reassurance recommendation refusal rejection reluctance remark report request response revelation rhetoric
  statement suggestion support suspicion theory threat view vow warning willingness wish complaints word worry decisions
  calls questions attacks claims promises comments remarks views allegations fears hopes threats warnings concerns
  statements arguments demands plans criticisms predictions accusations assertions charges assurances suggestions`);

/** Prepositions that belong to a cue noun. */
export const cueNounPrepositions = wordSet('of for on about against to toward towards over with in');

/** Adjectives that tell what somebody thinks or feels: "is confident that", "are worried about". */
export const cueAdjectives =
  wordSet(`confident aware concerned worried optimistic pessimistic hopeful eager skeptical sceptical reluctant
  convinced surprised disappointed adamant critical supportive certain sure afraid angry upset proud happy glad pleased
  wary nervous unsure uncertain furious alarmed dismissive keen hesitant anxious frustrated outraged thrilled excited
  clear unhappy sorry grateful unaware determined ready opposed interested insistent`);

/** Adverbs that report without a name. */
export const hearsayAdverbs = wordSet('reportedly allegedly supposedly purportedly');
