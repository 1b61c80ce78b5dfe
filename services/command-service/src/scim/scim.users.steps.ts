import { expect, test } from 'vitest';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type User = { id: string; active: boolean; meta: { location: string } };
export type Reply = User & {
  scimType?: string;
  detail?: string;
  status?: string;
  totalResults: number;
  startIndex: number;
  Resources: User[];
};

type Answer = { status: number; body: Reply };

/** How tests send SCIM requests as an identity provider, and read the log of a person. */
export type ScimClient = {
  send(method: Method, path: string, body?: unknown): Promise<Answer>;
  create(userName: string, more?: object): Promise<Answer>;
  patch(id: string, ...operations: object[]): Promise<Answer>;
  activate(id: string, value: unknown): Promise<Answer>;
  logOf(id: string): Promise<{ types: string[] }>;
};

/** The tests of how users are listed, found, given another address and deleted. */
export const userTests = ({ send, create, patch, activate, logOf }: ScimClient): void => {
  const list = (query: string) => send('GET', `/Users?${query}`);
  const idsOf = ({ body }: Awaited<ReturnType<typeof list>>) => body.Resources.map(({ id }) => id);

  test('are listed in pages, with those who came since', async () => {
    const whole = await list('startIndex=1&count=200');
    const { id } = (await create('last@cairn.test')).body;
    const now = await list('');
    expect(idsOf(now)).toEqual([...idsOf(whole), id]);
    const total = idsOf(now).length;
    expect(now.body).toMatchObject({ totalResults: total, startIndex: 1, itemsPerPage: total });
    const page = await list(`startIndex=${total}&count=5`);
    expect(page.body).toMatchObject({ totalResults: total, startIndex: total, itemsPerPage: 1 });
    expect(idsOf(page)).toEqual([id]);
    expect((await list('startIndex=0&count=1')).body.startIndex).toBe(1);
    expect((await list('count=0')).body).toMatchObject({ totalResults: total, Resources: [] });
    expect((await list(`startIndex=${total + 1}`)).body.Resources).toEqual([]);
  });

  test('are found by email, state, name and id', async () => {
    const emails = [{ value: 'found@cairn.test', type: 'work', primary: true }];
    const { id } = (await create('f1', { displayName: 'Fay Found', emails })).body;
    await activate(id, false);
    const filters = [
      'emails.value eq "FOUND@cairn.test"',
      'emails[type eq "work"].value eq "found@cairn.test"',
      'displayName eq "fay found"',
      `id eq "${id}"`,
    ];
    for (const filter of filters)
      expect(idsOf(await list(`filter=${encodeURIComponent(filter)}`))).toEqual([id]);
    for (const value of ['false', '"False"'])
      expect(idsOf(await list(`filter=${encodeURIComponent(`active eq ${value}`)}`))).toContain(id);
    expect(idsOf(await list(`filter=${encodeURIComponent('active eq true')}`))).not.toContain(id);
  });

  test('get another email address, as Okta and Entra ID send it', async () => {
    const emails = [{ value: 'old@cairn.test', type: 'work', primary: true }];
    const { id } = (await create('mail', { emails })).body;
    const path = 'emails[type eq "work"].value';
    const value = 'new@cairn.test';
    expect((await patch(id, { op: 'Replace', path, value })).body).toMatchObject({ emails: [{ value }] });
    expect((await patch(id, { op: 'Replace', path, value })).status).toBe(200);
    const newest = [{ value: 'newest@cairn.test', primary: true }];
    const replaced = await send('PUT', `/Users/${id}`, { userName: 'mail', emails: newest });
    expect(replaced.body).toMatchObject({ emails: [{ value: 'newest@cairn.test' }], active: true });
    const { types } = await logOf(id);
    expect(types.filter((type) => type === 'PersonEmailChanged')).toHaveLength(2);
    const wrong = await patch(id, { op: 'Replace', path, value: 'no address' });
    expect([wrong.status, wrong.body.scimType]).toEqual([400, 'invalidValue']);
  });

  test('get another user name, and are found under that alone', async () => {
    const named = async (userName: string) =>
      idsOf(await list(`filter=${encodeURIComponent(`userName eq "${userName}"`)}`));
    const { id } = (await create('maiden@cairn.test')).body;
    const rename = (value: string) => patch(id, { op: 'Replace', path: 'userName', value });
    expect((await rename('Married@cairn.test')).body).toMatchObject({ id, userName: 'married@cairn.test' });
    expect((await rename('MARRIED@cairn.test')).status).toBe(200);
    expect([await named('Married@cairn.test'), await named('maiden@cairn.test')]).toEqual([[id], []]);
    const { types } = await logOf(id);
    expect(types.filter((type) => type === 'PersonUserNameChanged')).toHaveLength(1);
    for (const name of ['married@cairn.test', 'maiden@cairn.test'])
      expect((await create(name)).body).toMatchObject({ status: '409', scimType: 'uniqueness' });
    const other = (await create('other@cairn.test')).body;
    const wish = (userName: string) => send('PUT', `/Users/${other.id}`, { userName });
    for (const name of ['married@cairn.test', 'maiden@cairn.test'])
      expect((await wish(name)).body).toMatchObject({ status: '409', scimType: 'uniqueness' });
    expect((await rename('maiden@cairn.test')).body).toMatchObject({ id, userName: 'maiden@cairn.test' });
    expect([await named('married@cairn.test'), await named('maiden@cairn.test')]).toEqual([[], [id]]);
  });

  test('who want one name at the same time do not both get it', async () => {
    const [one, two] = [(await create('one@cairn.test')).body, (await create('two@cairn.test')).body];
    const wish = ({ id }: { id: string }) =>
      patch(id, { op: 'Replace', path: 'userName', value: 'wanted@cairn.test' });
    const statuses = (await Promise.all([wish(one), wish(two), create('wanted@cairn.test')])).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(2);
  });

  test('are deleted by a deactivation, which a repeat does not change', async () => {
    const { id } = (await create('gone@cairn.test')).body;
    const first = await send('DELETE', `/Users/${id}`);
    expect([first.status, first.body]).toEqual([204, {}]);
    expect((await send('GET', `/Users/${id}`)).body.active).toBe(false);
    const { types } = await logOf(id);
    expect(types).toEqual(['PersonRegistered', 'PersonEmployed', 'EmploymentEnded']);
    expect((await send('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await logOf(id)).types).toEqual(types);
  });
};
