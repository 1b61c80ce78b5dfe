type Objective = { scorecardId: string; objectiveId: string };

/** An objective is known by two ids, which stand in one text. */
export const objectiveKey = (of: Objective | null): string =>
  of ? `${of.scorecardId} ${of.objectiveId}` : '';

export const objectiveIn = (key: string): Objective | null => {
  const [scorecardId = '', objectiveId = ''] = key.split(' ');
  return key === '' ? null : { scorecardId, objectiveId };
};
