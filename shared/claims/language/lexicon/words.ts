const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const prepositions =
  set(`of in on at by for with from to into onto over under above below about across after against
  along amid among amongst around as before behind beneath beside besides between beyond despite down during except inside
  near off outside past per regarding since through throughout till toward towards until up upon via versus within without
  worldwide nationwide following concerning aboard alongside plus than like unlike off-board onboard`);

export const conjunctions = set(
  'and or but nor so yet while whereas although though because if unless when whenever where whether once that which who whom whose what how why',
);

export const determiners = set(
  'the a an this that these those its their his her our my your each every any some all both no another such',
);

export const pronouns = set(
  'i he she it we they them him us me you themselves itself himself herself who there here others',
);

export const auxiliaries =
  set(`is are was were be been being am has have had having do does did will would shall should can
  could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot
  couldn't get gets got getting remain remains remained become becomes became`);

export const negations = set(
  "not never no neither nor without n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't",
);

export const adverbs =
  set(`also now still already just only even later then again away ago apart alone together respectively
  daily weekly monthly yearly annually overnight today yesterday tomorrow tonight earlier so far abroad home ahead back
  reportedly allegedly seriously critically severely fatally slightly lightly mostly mainly largely currently previously
  recently nearly almost about instead altogether long high tall wide deep thick old each too
  separately simultaneously initially directly subsequently more less fewer`);

/** After a number they say what became of the people counted, and end the noun phrase. */
export const predicates =
  set(`dead alive injured wounded hurt killed missing unaccounted homeless displaced hospitalized
  hospitalised abducted kidnapped detained arrested trapped stranded infected sick ill safe free worth available`);

export const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
export const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun',
);
