export const tree = {
  title: 'Goals',
  lead: 'Each goal stands below the one that it contributes to.',
  filters: 'Choose goals',
  text: 'Title',
  whose: 'Whose',
  mine: 'My own',
  cycle: 'Cycle',
  unit: 'Unit and below',
  level: 'Level',
  tag: 'Tag',
  loading: (count: number) => `Loading … ${count} goals so far.`,
  count: (count: number) =>
    count === 0 ? 'No goal fits. Choose fewer filters.' : count === 1 ? '1 goal.' : `${count} goals.`,
  open: (title: string) => `Show what is below ${title}`,
  close: (title: string) => `Hide what is below ${title}`,
};
