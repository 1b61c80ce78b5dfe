import { useRef } from 'preact/hooks';
import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { Finder, foundMost } from '../look/finder.tsx';
import { nameText } from '../look/named.ts';
import { words } from '../texts/words.ts';

export type Template = Reply<'/v1/goal-templates'>['templates'][number];

type TemplateFinderProps = {
  chosen: { id: string; name: string } | undefined;
  choose: (template: Template | undefined) => void;
  wrong: string | undefined;
};

/** Finds a template for goals that is not retired. */
export const TemplateFinder = ({ chosen, choose, wrong }: TemplateFinderProps) => {
  const known = useRef(new Map<string, Template>()).current;
  return (
    <Finder
      label={words.newGoal.template}
      hint={words.newGoal.templateHint}
      optional
      source="templates"
      wrong={wrong}
      chosen={chosen}
      choose={(found) => choose(found && known.get(found.id))}
      find={async (name, signal) => {
        const filters = { retired: 'false', limit: foundMost, ...(name && { name }) } as const;
        const { templates } = await query('/v1/goal-templates', { filters, signal });
        for (const template of templates) known.set(template.templateId, template);
        return templates.map(({ templateId, name: its, title }) => ({
          id: templateId,
          name: its,
          more: nameText(title),
        }));
      }}
    />
  );
};
