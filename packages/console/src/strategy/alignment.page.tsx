import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { NoLeadingKpi, Unworked } from './apart-objectives.tsx';
import { UnalignedGoals } from './unaligned-goals.tsx';
import { StrategyMix } from './strategy-mix.tsx';
import './alignment.css';

/** What is not aligned, both ways: objectives without goals, and goals without an objective. */
export const AlignmentPage = () => (
  <Page title={words.alignment.title} lead={words.alignment.lead}>
    <div class="in-order">
      <Unworked />
      <UnalignedGoals />
      <NoLeadingKpi />
      <StrategyMix />
    </div>
  </Page>
);
