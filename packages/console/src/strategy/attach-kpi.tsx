import { useSignal } from '@preact/signals';
import { KpiFinder } from '../finders/kpi.finder.tsx';
import { NowAndYours } from '../look/now-and-yours.tsx';
import { Select } from '../look/select.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing, objectivesOf } from './card-form.tsx';
import { ReasonField } from './reason-field.tsx';

const none = { id: '', name: '' };

/** Attaches a KPI to an objective of a card. */
export const AttachKpi = ({ card, changed }: Editing) => {
  const objectives = objectivesOf(card);
  const objectiveId = useSignal(objectives[0]?.objectiveId ?? '');
  const kpi = useSignal(none);
  const missing = useSignal(false);
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand(
    '/v1/scorecards/{scorecardId}/objectives/{objectiveId}/kpis',
  );
  const objective = objectives.find((each) => each.objectiveId === objectiveId.value);
  const submit = async () => {
    missing.value = kpi.value.id === '';
    if (missing.value) return undefined;
    const done = await send({
      path: { scorecardId: card.scorecardId, objectiveId: objectiveId.value },
      body: { kpiId: kpi.value.id, reason: reason.value },
      revision: card.revision,
    });
    if (done) {
      kpi.value = none;
      reason.value = '';
    }
    return done;
  };
  return (
    <CardForm
      title={words.editing.measure}
      button={words.editing.measureIt}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
      now={
        <NowAndYours
          rows={[
            {
              field: words.editing.kpisOf(objective?.name ?? ''),
              now: objective?.kpis.map(({ name }) => name).join(', ') ?? '',
              yours: kpi.value.name,
            },
          ]}
        />
      }
    >
      <Select
        label={words.editing.objective}
        value={objectiveId.value}
        choose={(value) => (objectiveId.value = value)}
        choices={objectives.map((each) => [each.objectiveId, each.name])}
      />
      <KpiFinder
        label={words.editing.kpi}
        required
        value={kpi.value.id}
        onChoice={(id, found) => {
          kpi.value = { id, name: found?.name ?? '' };
          missing.value = false;
        }}
        wrong={missing.value ? words.newGoal.missing.choice : wrong('kpiId')}
      />
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};
