import { readable } from '@cairn/contracts/personal';
import { streamOf } from '@cairn/contracts/streams';
import { insightsFrom } from '@cairn/scoring/insight';
import type { GoalFacts, InsightFacts } from '@cairn/scoring/insight.facts';
import { cutsIn } from './packet.cuts.ts';
import type { PacketRows } from './packet.rows.ts';
import type { PacketContent, PacketGoal } from './packet.view.ts';

const goalFacts =
  ({ checkIns }: PacketContent) =>
  ({ goalId, title, serves, evidence, quarters }: PacketGoal): GoalFacts => ({
    title: readable(title),
    serves: serves && { objective: serves.objectiveName, perspective: serves.perspectiveName },
    evidence,
    quarters: quarters.map(({ quarter, progress, expectedProgress }) => ({
      quarter,
      progress,
      expected: expectedProgress,
      checkIns: checkIns
        .filter((each) => each.goalId === goalId && each.quarter === quarter)
        .map((each) => each.evidence),
    })),
  });

/** The content without the lists that were cut: a number taken from a part of a list would be wrong. */
export const withoutCut = (content: PacketContent, rows: PacketRows): PacketContent => {
  const cut = cutsIn(rows);
  return {
    ...content,
    goals: cut.goals ? [] : content.goals,
    checkIns: cut.goals || cut.checkIns ? [] : content.checkIns,
    kpis: cut.goals || cut.readings ? [] : content.kpis,
    feedback: cut.feedback ? [] : content.feedback,
    development: cut.needs ? [] : content.development,
  };
};

/** What the rules say about the content of a packet: only about what its reader sees in it. */
export const insightsOf = (content: PacketContent, quarters: readonly { quarter: string }[]) => {
  const facts: InsightFacts = {
    goals: content.goals.map(goalFacts(content)),
    kpis: content.kpis,
    checkIns: content.checkIns,
    feedback: content.feedback.flatMap(({ feedbackId, kind, quarter, withdrawn }) =>
      withdrawn
        ? []
        : [{ kind, quarter, evidence: { stream: streamOf('feedback', feedbackId), revision: 0 } }],
    ),
    growthActions: content.development
      .filter(({ fromEarlier }) => fromEarlier)
      .flatMap(({ developmentNeedId, actions, revision }) =>
        actions
          .filter(({ status }) => status !== 'dropped')
          .map(({ status }) => ({
            done: status === 'done',
            evidence: { stream: streamOf('development', developmentNeedId), revision },
          })),
      ),
    quarters: quarters.map(({ quarter }) => quarter),
  };
  return insightsFrom(facts);
};
