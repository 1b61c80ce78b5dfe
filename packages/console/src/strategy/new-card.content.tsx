import { useEffect } from 'preact/hooks';
import { allPages } from '../api/all-pages.ts';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Loaded } from '../look/loaded.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';
import type { CardFieldsProps } from './new-card.fields.tsx';

const texts = words.newCard;

type Template = Reply<'/v1/scorecard-templates'>['templates'][number];

const TemplateContent = ({ perspectives }: Template) => (
  <ul>
    {perspectives.map(({ perspectiveId, name, objectives }) => (
      <li key={perspectiveId}>
        {name} <span class="soft">{texts.nObjectives(objectives.length)}</span>
      </li>
    ))}
  </ul>
);

const Content = ({ said, say, wrong, templates }: CardFieldsProps & { templates: readonly Template[] }) => {
  const chosen = templates.find(({ templateId }) => templateId === said.templateId);
  // The template in a draft that was kept may have been retired since.
  const isGone = said.templateId !== '' && !chosen;
  useEffect(() => {
    if (isGone) say({ templateId: '' });
  }, [isGone]);
  return (
    <>
      {templates.length > 0 && (
        <Select
          label={texts.template}
          value={chosen?.templateId ?? ''}
          choices={[
            ['', texts.noTemplate],
            ...templates.map(({ templateId, name }) => [templateId, name] as const),
          ]}
          choose={(templateId) => say({ templateId })}
        />
      )}
      {chosen ? (
        <TemplateContent {...chosen} />
      ) : (
        <TextField
          label={texts.perspectives}
          hint={texts.perspectivesHint}
          required
          long
          value={said.perspectives}
          wrong={wrong('perspectives')}
          type={(perspectives) => say({ perspectives })}
        />
      )}
    </>
  );
};

/** What a scorecard begins with: a template, or perspectives by their names. */
export const ContentFields = (props: CardFieldsProps) => {
  const asked = useReply('templates', (signal) =>
    allPages(async (cursor) => {
      const filters = { retired: 'false' as const, limit: 100, ...(cursor && { cursor }) };
      const { templates, next } = await query('/v1/scorecard-templates', { filters, signal });
      return { rows: templates, next };
    }),
  );
  return <Loaded from={asked}>{(templates) => <Content {...props} templates={templates} />}</Loaded>;
};
