import type { ComponentChildren } from 'preact';

type SectionProps = { title: string; count?: number | undefined; children: ComponentChildren };

/** A part of the week with its heading and how much there is of it. */
export const Section = ({ title, count, children }: SectionProps) => (
  <section class="card">
    <h2>
      {title} {count !== undefined && count > 0 && <span class="tag accent">{count}</span>}
    </h2>
    {children}
  </section>
);
