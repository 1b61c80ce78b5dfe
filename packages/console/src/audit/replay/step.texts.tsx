import { words } from '../../texts/words.ts';
import { spaced } from './plain.ts';
import type { Replay, Step } from './replay.reply.ts';
import { isRewritten } from './rewritten.ts';
import { textBefore } from './text-before.ts';
import { WordDifference } from './word-difference.tsx';

const texts = words.replay;

type TextProps = { name: string; text: string | { erased: true }; before: string | undefined };

const Text = ({ name, text, before }: TextProps) => (
  <figure class="stack written">
    <figcaption class="soft small">{texts.textNames[name] ?? spaced(name)}</figcaption>
    {typeof text === 'string' ? <blockquote>{text}</blockquote> : <p class="soft">{words.shell.erased}</p>}
    {typeof text === 'string' && before !== undefined && isRewritten(before, text) && (
      <>
        <p class="soft small">{texts.earlier}</p>
        <WordDifference before={before} after={text} />
      </>
    )}
  </figure>
);

/** What somebody wrote at a step, and how it differs from what they wrote before. */
export const StepTexts = ({ replay, step }: { replay: Replay; step: Step }) => {
  const written = Object.entries(step.told.texts);
  if (written.length === 0) return null;
  return (
    <section class="stack">
      <h3>{texts.written}</h3>
      {written.map(([name, text]) => (
        <Text key={name} name={name} text={text} before={textBefore(replay.steps, step, name)} />
      ))}
    </section>
  );
};
