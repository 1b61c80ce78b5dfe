import { expect, test } from 'vitest';
import { isPlayedAlone } from './play.ts';
import { FILES, loadScenarios } from './recording.ts';

test('a scenario that EventStoreDB answers twice is played alone, as are those that read the whole log', () => {
  const all = FILES.flatMap((file) => loadScenarios(file));
  const alone = all.filter(isPlayedAlone);
  expect(alone.map(({ says }) => says)).toContain(
    'an empty stream name and an empty type are refused (BatchAppend)',
  );
  expect(alone.length).toBeLessThan(all.length / 4);
});
