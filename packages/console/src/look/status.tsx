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

export const statusText = (status: string): string => words.shell.statuses[status] ?? status;

/** The status of a goal or key result, or the band of a KPI, in words and in colour. */
export const Status = ({ of }: { of: string | null | undefined }) =>
  of ? (
    <span class={`tag ${tones[of] ?? ''}`}>{statusText(of)}</span>
  ) : (
    <span class="tag">{words.shell.noStatus}</span>
  );
