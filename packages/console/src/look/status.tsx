import { words } from '../texts/words.ts';

const tones: Readonly<Record<string, string>> = {
  complete: 'good',
  crushing: 'good',
  onTrack: 'good',
  green: 'good',
  yellow: 'warn',
  stale: 'warn',
  onHold: '',
  offTrack: 'bad',
  red: 'bad',
};

/** The status of a goal or key result, or the band of a KPI, in words and in colour. */
export const Status = ({ of }: { of: string | null | undefined }) =>
  of ? (
    <span class={`tag ${tones[of] ?? ''}`}>{words.shell.statuses[of] ?? of}</span>
  ) : (
    <span class="tag">{words.shell.noStatus}</span>
  );
