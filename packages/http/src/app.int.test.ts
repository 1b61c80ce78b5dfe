import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, testApp } from './app.fixture.ts';
import type { App } from './app.ts';

let app: App;
let port: number;
beforeAll(async () => {
  app = await testApp();
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += String(chunk);
      socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

describe('bytes on the wire', () => {
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['an HTTP version that does not exist', 'GET / HTTP/9.9\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nhost: x\r\n: y\r\n\r\n', 400],
    [
      'two lengths',
      'POST /v1/echo HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
      400,
    ],
    ['headers of 20 kB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s on the wire: the answer is a problem', async (_what, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status });
  });
});

describe('a megabyte sent to a service', () => {
  test('is answered with 413, and the service keeps running', async () => {
    const url = `http://127.0.0.1:${port}/v1/echo`;
    const headers = { ...(await signedIn()), 'content-type': 'application/json' };
    const send = (name: string) => fetch(url, { method: 'POST', headers, body: JSON.stringify({ name }) });
    expect((await send('x'.repeat(1024 * 1024))).status).toBe(413);
    expect((await send('x')).status).toBe(200);
  });

  test('a body of a megabyte is not read if there is no token', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'x'.repeat(1024 * 1024) });
    const reply = await fetch(`http://127.0.0.1:${port}/v1/echo`, { method: 'POST', headers, body });
    expect(reply.status).toBe(401);
  });
});

describe('a request that does not arrive whole', () => {
  const head = async (length: number): Promise<string> => {
    const { authorization } = await signedIn();
    return `POST /v1/echo HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n{`;
  };

  test('is closed when its time is over, however steadily its body dribbles', async () => {
    const impatient = await testApp({ arriveWithinMs: 300 });
    await impatient.listen({ port: 0, host: '127.0.0.1' });
    const { port } = impatient.server.address() as AddressInfo;
    const start = await head(100_000);
    const socket = connect(port, '127.0.0.1', () => socket.write(start));
    const dribbling = setInterval(() => socket.write(' '), 20);
    socket.on('error', () => {});
    await new Promise((resolve) => socket.resume().once('close', resolve));
    clearInterval(dribbling);
    await impatient.close();
    expect(socket.bytesWritten).toBeLessThan(100_000);
  });
});

describe('a service that closes', () => {
  test('a service that closes does not wait for a reply that never ends', async () => {
    const closing = await testApp();
    closing.get('/v1/endless', { config: { public: true } }, () => new Promise(() => {}));
    const url = await closing.listen({ port: 0, host: '127.0.0.1' });
    const reply = fetch(`${url}/v1/endless`).catch((thrown: unknown) => thrown);
    await new Promise<void>((resolve) => closing.server.once('request', () => resolve()));
    await closing.close();
    expect(await reply).toBeInstanceOf(TypeError);
  });

  test('still answers requests that arrive while it closes', async () => {
    const closing = await testApp();
    let url = '';
    const statuses: number[] = [];
    closing.addHook('preClose', async () => {
      const answers = [
        await fetch(`${url}/v1/things`, { headers: await signedIn() }),
        await fetch(`${url}/v1/nothing`),
      ];
      statuses.push(...answers.map(({ status }) => status));
    });
    url = await closing.listen({ port: 0, host: '127.0.0.1' });
    await closing.close();
    expect(statuses).toEqual([200, 404]);
  });
});
