import { numberText, percentText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';

const tones: Readonly<Record<string, string>> = { green: 'good', yellow: 'warn', red: 'bad', stale: 'warn' };

/** How good a score is, in words and in a colour. */
export const BandTag = ({ band }: { band: string | null }) => {
  const said = band ?? 'noData';
  return <span class={`tag ${tones[said] ?? ''}`}>{words.strategy.bands[said] ?? said}</span>;
};

type Scored = { score: number | null; band: string | null; coverage?: number };

/** A score of ten with its band, and how much of the weight has figures if that is not all. */
export const Score = ({ score, band, coverage = 1 }: Scored) => (
  <span class="row score">
    {score !== null && <strong>{words.strategy.outOfTen(numberText(score))}</strong>}
    <BandTag band={band} />
    {score !== null && coverage < 1 && (
      <span class="soft small">{words.strategy.coverage(percentText(coverage))}</span>
    )}
  </span>
);
