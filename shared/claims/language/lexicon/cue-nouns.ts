import { wordSet } from './function-words.ts';

/** Nouns for what somebody says or thinks, which take "that …", "to …" or a preposition: "the mayor's claim that". */
export const cueNouns =
  wordSet(`accusation allegation assertion assurance argument belief claim complaint contention conviction
  criticism critique decision denial embrace endorsement estimate insistence opposition prediction promise proposal pledge
  refusal rejection reluctance request suggestion vow warning assertions allegations claims accusations criticisms promises
  attacks`);

/** Prepositions that belong to a cue noun. */
export const cueNounPrepositions = wordSet('of for on about against to toward towards over with in');

/** Adjectives that tell what somebody thinks or feels: "is confident that", "are worried about". */
export const cueAdjectives =
  wordSet(`confident aware concerned worried optimistic pessimistic hopeful eager skeptical sceptical reluctant
  convinced surprised disappointed adamant critical supportive certain sure afraid angry upset proud happy glad pleased
  wary nervous unsure uncertain furious alarmed dismissive keen hesitant anxious frustrated outraged thrilled excited
  unhappy sorry grateful unaware determined opposed interested insistent`);

/** Adverbs that report without a name. */
export const hearsayAdverbs = wordSet('reportedly allegedly supposedly purportedly');
