/** Articles for the desk's tests and pictures; all of it is invented. */

export const harbour = `Storm closes the harbour at Velsund for a third day

By Mara Lindqvist, 14 November 2026

At least 11 people were injured when a ferry struck the quay at Velsund on Friday evening, the coast guard said. The ferry carried 214 passengers and 19 crew, according to its operator, Nordsund Lines.

The harbour authority has spent 38 million euros on the outer breakwater since 2019, about 12% more than planned. Waves of up to nine metres were measured at the lightship on Thursday night, the highest since 1987.

"We lost two of our five tugs within an hour," harbour master Ole Brandt told reporters. He said that 46 ships were waiting at anchor on Saturday, three times as many as on an ordinary weekend.

The government has pledged to pay half of the repairs by the end of 2027. Fisheries minister Ida Roos said that the damage would cost the region more than 90 million euros. Nearly one in four jobs in the county depends on the port.

The town council wants the ferry company to pay. A spokesman for Nordsund Lines called the idea reckless and said that the pilot had warned the port twice.
`;

export const budget = `Health board to close four wards as deficit grows

The Eastmark health board will close four of its 31 wards in January, cutting 120 beds. Its deficit rose to £18.4 million in the year to September, from £11 million a year before.

Chief executive Nuria Vale said that the board had lost 260 nurses since 2023, and that one in six posts was vacant. Waiting times for hip operations have doubled to 58 weeks, according to the audit office.

The health ministry stated that it had given Eastmark an extra £7.5 million in April, and that spending on each patient had risen by 9% in real terms. The union Unison East disputed the figure, and put the rise at 2.1%.

About 3,000 people marched in Kelby on Saturday, the organisers said; police counted fewer than 1,800. The board has promised to reopen two wards by 2028 if it can hire 150 nurses.
`;

export const border = `Drones hit fuel depot near the border

Air defence units shot down 41 of 56 drones overnight, the defence ministry said on Tuesday. At least three people were killed and 17 wounded in the border town of Sarny Brod, according to the regional governor.

Two fuel tanks holding 4,000 tonnes burned until noon. The ministry said that it had sent 1,200 soldiers to the district since the weekend. Officials in the neighbouring republic denied that any of their aircraft had crossed the line.

The attack was the largest since August. More than 6,500 households were without power on Tuesday evening, the grid operator said.
`;

/** Of so many claims that a list of them is long: each paragraph holds two. */
export const longArticle = (claims: number): string =>
  [
    'A year of figures from the county',
    ...Array.from(
      { length: claims / 2 },
      (_, i) =>
        `In week ${i + 1} the county counted ${1_000 + i * 7} new tenants in its ${40 + (i % 9)} districts, officials said. ` +
        `It spent ${12 + i} million euros on repairs of ${300 + i} schools.`,
    ),
  ].join('\n\n');
