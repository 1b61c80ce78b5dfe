import { words } from '../../texts/words.ts';
import type { Replay } from './replay.reply.ts';

const texts = words.replay;

/** What a replay cannot show, and why. */
export const ReplayGaps = ({ replay: { full } }: { replay: Replay }) => {
  const gaps = [
    full.finalScreened === false && texts.unscreened,
    full.parked.length > 0 && texts.parked,
    full.unknown.length > 0 && texts.unknown(full.unknown.length),
    full.skipped.length > 0 && texts.skipped(full.skipped.length),
  ].filter((gap) => gap !== false);
  if (gaps.length === 0) return null;
  return (
    <div class="notice warn stack" role="status">
      {gaps.map((gap) => (
        <p key={gap}>{gap}</p>
      ))}
      {full.skipped.length + full.unknown.length > 0 && (
        <ul>
          {full.unknown.map(({ stream, revision, type }) => (
            <li key={`${stream} ${revision}`}>
              {type} ({stream} {revision})
            </li>
          ))}
          {full.skipped.map(({ stream, revision, reason }) => (
            <li key={`${stream} ${revision}`}>
              {stream} {revision}: {typeof reason === 'string' ? reason : words.shell.erased}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
