import { roleText } from '../../look/roles.ts';
import { When } from '../../look/when.tsx';
import { words } from '../../texts/words.ts';
import { Changes } from './changes.tsx';
import { changedFacts, factsAfter } from './facts.ts';
import { sentenceOf, stepName, whoOf } from './plain.ts';
import type { Replay, Step } from './replay.reply.ts';
import { StepEvidence } from './step.evidence.tsx';
import { StepFinding } from './step.finding.tsx';
import { StepGoals } from './step.goals.tsx';
import { StepRaw } from './step.raw.tsx';
import { StepRules } from './step.rules.tsx';
import { StepTexts } from './step.texts.tsx';

const texts = words.replay;

const Clocks = ({ step: { told } }: { step: Step }) => (
  <>
    <dt>{texts.happened}</dt>
    <dd>
      <When at={told.occurredAt} />{' '}
      {told.backdated && (
        <span class="tag warn" title={texts.backdatedWhy}>
          {texts.backdated}
        </span>
      )}
    </dd>
    <dt>{texts.recorded}</dt>
    <dd>
      <When at={told.recordedAt} />{' '}
      {told.recordedLate && (
        <span class="tag warn" title={texts.lateWhy}>
          {texts.late}
        </span>
      )}
    </dd>
  </>
);

const Header = ({ replay: { people, steps }, step }: { replay: Replay; step: Step }) => {
  const { told, whole } = step;
  const { onBehalfOf, client } = whole.who;
  return (
    <header class="stack">
      <p class="row">
        <span class="soft small">{texts.at(step.number, steps.length)}</span>
        <span class="tag accent">{stepName(told.type)}</span>
      </p>
      <h2 aria-live="polite">{sentenceOf(step)}</h2>
      <dl class="pairs">
        <dt>{texts.who}</dt>
        <dd>{whoOf(step)}</dd>
        <dt>{texts.role}</dt>
        <dd>{roleText(told.who.actingAs)}</dd>
        {onBehalfOf && (
          <>
            <dt>{texts.onBehalfOf}</dt>
            <dd>{people[onBehalfOf] ?? words.shell.noName}</dd>
          </>
        )}
        <Clocks step={step} />
        <dt>{texts.client}</dt>
        <dd>{client}</dd>
      </dl>
    </header>
  );
};

/** Everything about one step. */
export const StepDetail = ({ replay, step }: { replay: Replay; step: Step }) => (
  <article class="card step-detail">
    <Header replay={replay} step={step} />
    <StepFinding replay={replay} step={step} />
    <StepTexts replay={replay} step={step} />
    <section class="stack">
      <h3>{texts.changed}</h3>
      <Changes
        changed={changedFacts(factsAfter(replay, step.number - 1), factsAfter(replay, step.number))}
        caption={texts.changed}
        nothing={texts.nothingChanged}
      />
    </section>
    <StepEvidence replay={replay} step={step} />
    <StepGoals step={step} />
    <StepRules replay={replay} step={step} />
    <StepRaw step={step} />
  </article>
);
