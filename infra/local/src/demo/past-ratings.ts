import { type Api, each } from './api.ts';
import type { Dates } from './dates.ts';
import { type Company, memberNamed } from './people.ts';

/** People with their ratings from the system before Cairn, oldest first. */
const rated: readonly (readonly [name: string, ...marks: string[]])[] = [
  ['Ines Prado', '3: meets', '3: meets', '4: exceeds'],
  ['Nils Holm', '4: exceeds', '3: meets', '3: meets'],
  ['Hana Sato', '2: partly meets', '3: meets', '4: exceeds'],
];

/** Records three years of ratings from before Cairn. */
export const loadPastRatings = async (api: Api, dates: Dates, company: Company): Promise<void> => {
  const thisYear = Number(dates.day(0).slice(0, 4));
  await each(rated, async ([name, ...marks]) => {
    const { personId } = memberNamed(company, name);
    for (const [place, mark] of marks.entries()) {
      const year = thisYear - marks.length + place;
      await api.send(company.hr, `/v1/people/${personId}/past-ratings`, {
        key: `past-rating-${year}`,
        period: { from: `${year}-01-01`, to: `${year}-12-31` },
        source: 'Talent suite',
        scale: '1 to 5',
        mark,
        rater: 'H. Brandt',
      });
    }
  });
};
