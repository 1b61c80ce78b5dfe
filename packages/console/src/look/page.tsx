import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type PageProps = {
  title: string;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
};

/** A page with its heading, which is read out when one comes to it. */
export const Page = ({ title, lead, actions, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Cairn`;
    if (document.activeElement === document.body || document.activeElement?.tagName === 'A')
      heading.current?.focus();
  }, [title]);
  return (
    <div class="page">
      <header class="page-head">
        <div class="stack">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
};
