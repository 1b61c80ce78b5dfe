import { describe, expect, test } from 'vitest';
import { createLogger } from './logger.ts';

const written = (write: (logger: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = [];
  write(createLogger({ service: 'test' }, { write: (line) => void lines.push(line) }));
  return lines.join('');
};

describe('the logger', () => {
  test('a log line has the service, the name of the level and the given ids', () => {
    const line: unknown = JSON.parse(written((logger) => logger.info({ stream: 'goal-1' }, 'appended')));
    expect(line).toMatchObject({ service: 'test', level: 'info', stream: 'goal-1', msg: 'appended' });
  });

  test('a log line leaves out bodies, events and tokens', () => {
    const line = written((logger) =>
      logger.info({
        body: { note: 'Anna' },
        command: { data: 'Anna' },
        req: { headers: { authorization: 'Anna' } },
      }),
    );
    expect(line).not.toContain('Anna');
  });

  test('a log line leaves out the details that a driver attaches to its errors', () => {
    const failed = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (name)=(Anna) exists',
    });
    const line = written((logger) => logger.error({ err: failed }, 'write failed'));
    expect(line).toContain('23505');
    expect(line).not.toContain('Anna');
  });
});
