import { diffWordsWithSpace } from 'diff';
import { words } from '../../texts/words.ts';

/** A text with the words that were taken out of it and put into it. */
export const WordDifference = ({ before, after }: { before: string; after: string }) => (
  <p class="word-difference">
    {diffWordsWithSpace(before, after).map(({ value, added, removed }, index) => {
      if (removed)
        return (
          <del key={index}>
            <span class="unseen">{words.replay.takenOut}</span>
            {value}
          </del>
        );
      if (added)
        return (
          <ins key={index}>
            <span class="unseen">{words.replay.putIn}</span>
            {value}
          </ins>
        );
      return <span key={index}>{value}</span>;
    })}
  </p>
);
