import { expect, test } from 'vitest';
import { readLine } from './log-line.ts';

test.each([
  ['{"level":"info","msg":"listens"}', undefined],
  ['{"level":"warn","msg":"retrying"}', { level: 'warn', text: 'retrying' }],
  ['{"level":"fatal","err":{"message":"gone"},"msg":"stopping"}', { level: 'fatal', text: 'stopping: gone' }],
  ['{"level":"error","err":{"message":"gone"},"msg":"gone"}', { level: 'error', text: 'gone' }],
  ['{"level":"error"', undefined],
  ['    at file:///x.ts:1:1', undefined],
  ['TypeError: x is not a function', { level: 'error', text: 'x is not a function' }],
  [
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'y'",
    { level: 'error', text: "Cannot find package 'y'" },
  ],
])('reads the warning or error in %s, if there is one', (line, said) => {
  expect(readLine(line)).toEqual(said);
});
