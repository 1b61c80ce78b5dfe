import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Versions } from '../goals/versions.tsx';
import { Loaded } from '../look/loaded.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing, objectivesOf } from './card-form.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ReasonField } from './reason-field.tsx';

type Kpis = Reply<'/v1/kpis'>['kpis'];

const Form = ({ card, changed, kpis }: Editing & { kpis: Kpis }) => {
  const objectives = objectivesOf(card);
  const objectiveId = useSignal(objectives[0]?.objectiveId ?? '');
  const kpiId = useSignal(kpis[0]?.kpiId ?? '');
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand(
    '/v1/scorecards/{scorecardId}/objectives/{objectiveId}/kpis',
  );
  const objective = objectives.find((each) => each.objectiveId === objectiveId.value);
  const submit = () =>
    send({
      path: { scorecardId: card.scorecardId, objectiveId: objectiveId.value },
      body: { kpiId: kpiId.value, reason: reason.value },
      revision: card.revision,
    });
  return (
    <CardForm
      title={words.editing.measure}
      button={words.editing.measureIt}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
      now={
        <Versions
          rows={[
            {
              field: words.editing.kpisOf(objective?.name ?? ''),
              now: objective?.kpis.map(({ name }) => name).join(', ') ?? '',
              yours: kpis.find((kpi) => kpi.kpiId === kpiId.value)?.name ?? '',
            },
          ]}
        />
      }
    >
      <ChoiceField
        label={words.editing.objective}
        value={objectiveId.value}
        choose={(value) => (objectiveId.value = value)}
        options={objectives.map((each) => [each.objectiveId, each.name])}
      />
      <ChoiceField
        label={words.editing.kpi}
        wrong={wrong('kpiId')}
        value={kpiId.value}
        choose={(value) => (kpiId.value = value)}
        options={kpis.map((kpi) => [kpi.kpiId, kpi.name])}
      />
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};

/** Attaches a KPI to an objective of a card. */
export const AttachKpi = (editing: Editing) => {
  const asked = useReply('kpis', (signal) => query('/v1/kpis', { filters: { limit: 100 }, signal }));
  return <Loaded from={asked}>{({ kpis }) => <Form {...editing} kpis={kpis} />}</Loaded>;
};
