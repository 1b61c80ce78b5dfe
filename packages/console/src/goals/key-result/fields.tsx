import { KpiFinder } from '../../finders/kpi.finder.tsx';
import { Select } from '../../look/select.tsx';
import { DayField, TextField } from '../../look/text-field.tsx';
import { words } from '../../texts/words.ts';
import { type KeyResultFieldsProps, Parts } from './parts.fields.tsx';
import { figuresOfKind, measureKinds } from './said.ts';

const texts = words.goals;

const Figures = ({ said, say, wrong }: KeyResultFieldsProps) => (
  <>
    {figuresOfKind[said.kind].map(({ name, optional }) => (
      <TextField
        key={name}
        label={texts.figures[name] ?? name}
        hint={optional && texts.figureHints[`${said.kind}.${name}`]}
        required={!optional}
        value={said.figures[name] ?? ''}
        wrong={wrong(`measure/${name}`)}
        type={(text) => say({ ...said, figures: { ...said.figures, [name]: text } })}
      />
    ))}
  </>
);

const Baseline = ({ said, say, wrong }: KeyResultFieldsProps) => (
  <>
    <TextField
      label={texts.baselineSource}
      required
      value={said.baselineSource}
      wrong={wrong('measure/baselineSource')}
      type={(baselineSource) => say({ ...said, baselineSource })}
    />
    <DayField
      label={texts.baselineAsOf}
      required
      value={said.baselineAsOf}
      wrong={wrong('measure/baselineAsOf')}
      type={(baselineAsOf) => say({ ...said, baselineAsOf })}
    />
  </>
);

/** What a key result is called, how it is measured, and how much it counts. */
export const KeyResultFields = (props: KeyResultFieldsProps) => {
  const { said, say, wrong, exists = false } = props;
  return (
    <>
      <TextField
        label={texts.keyResultTitle}
        required
        value={said.title}
        wrong={wrong('title')}
        type={(title) => say({ ...said, title })}
      />
      <div class="reading">
        {!exists && (
          <Select
            label={texts.measuredBy}
            value={said.kind}
            choices={measureKinds.map((kind) => [kind, texts.measureKinds[kind]])}
            choose={(kind) => say({ ...said, kind })}
            wrong={wrong('measure') ?? wrong('measure/kind')}
          />
        )}
        {said.kind === 'linkedKpi' && !exists && (
          <KpiFinder
            label={texts.kpi}
            required
            value={said.kpiId}
            onChoice={(kpiId) => say({ ...said, kpiId })}
            wrong={wrong('measure/kpiId')}
          />
        )}
        <Figures {...props} />
        {said.kind === 'relative' && <Baseline {...props} />}
        {figuresOfKind[said.kind].length > 0 && !exists && (
          <TextField
            label={texts.unit}
            hint={texts.unitHint}
            value={said.unit}
            wrong={wrong('measure/unit')}
            type={(unit) => say({ ...said, unit })}
          />
        )}
        <TextField
          label={texts.weight}
          required
          value={said.weight}
          wrong={wrong('weight')}
          type={(weight) => say({ ...said, weight })}
        />
        <DayField
          label={texts.dueOn}
          hint={texts.dueOnHint}
          value={said.dueOn}
          wrong={wrong('dueOn')}
          type={(dueOn) => say({ ...said, dueOn })}
        />
        {!exists && (
          <TextField
            label={texts.confidencePercent}
            hint={texts.confidenceHint}
            value={said.confidence}
            wrong={wrong('confidence')}
            type={(confidence) => say({ ...said, confidence })}
          />
        )}
      </div>
      {said.kind === 'milestone' && <Parts {...props} />}
    </>
  );
};
