import { randomUUID } from 'node:crypto';
import {
  Endpoint,
  EndpointId,
  endpoints,
  errorBodySchema,
} from '@slipway/backstage-plugin-releases-common';
import { Answer, DemoBackend } from './__testUtils__/DemoBackend';
import { demoDatabase, demoDatabases } from './__testUtils__/demoDatabases';
import { demoIsThere } from './__testUtils__/demoIsThere';
import { operations } from './__testUtils__/operations';
import { draft, OTHER_TEAM, OWN_TEAM } from './__testUtils__/operations/draft';
import { Input, Step, Subject } from './__testUtils__/operations/Operation';
import { ADMIN, Persona, PERSONAS } from './__testUtils__/operations/personas';

const START_MS = 180_000;

const ids = Object.keys(endpoints) as EndpointId[];

function nothing(ownerRef: string): Subject {
  return { id: '', revision: 0, ownerRef, other: '' };
}

function idsWhere(holds: (endpoint: Endpoint, id: EndpointId) => boolean) {
  return ids.filter(id => operations[id] && holds(endpoints[id], id));
}

it('tries every operation of the API', () => {
  expect(Object.keys(operations).sort()).toEqual([...ids].sort());
});

describe.each(demoDatabases)('the API of the demo portal on %s', databaseId => {
  let backend: DemoBackend;

  /** Asks as a persona, or with a token of one's own, or without any. */
  async function ask(
    as: Persona | { token?: string },
    id: EndpointId,
    { params, query, headers, body }: Input,
    subject?: Pick<Subject, 'id' | 'revision'>,
  ): Promise<Answer> {
    const { method, path, ifMatch }: Endpoint = endpoints[id];
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params?.[name] ?? subject?.id ?? ''),
    );
    const search = new URLSearchParams(query).toString();
    return backend.call({
      method,
      path: `/api/releases${filled}${search && `?${search}`}`,
      token: typeof as === 'string' ? await backend.tokenOf(as) : as.token,
      headers: {
        ...(ifMatch && subject ? { 'if-match': `"${subject.revision}"` } : {}),
        ...headers,
      },
      body,
    });
  }

  async function take(
    { operation, input = {}, as = ADMIN }: Step,
    subject?: Subject,
  ): Promise<{ id: string; revision: number }> {
    const given =
      typeof input === 'function' ? input(subject ?? nothing('')) : input;
    const answer = await ask(as, operation, given, subject);
    expect(outcomeOf(operation, answer)).toMatchObject({ problem: undefined });
    return answer.body as { id: string; revision: number };
  }

  /** Makes what an operation is about. */
  async function fresh(id: EndpointId, ownerRef: string): Promise<Subject> {
    const { made, also, among, then, after = [] } = operations[id];
    let subject = nothing(ownerRef);
    if (!/\{(id|fingerprint)\}/.test(endpoints[id].path) && !made) {
      return subject;
    }
    const first: Step = made ?? {
      operation: 'createRelease',
      input: { body: draft(ownerRef) },
    };
    for (const step of [first, ...after]) {
      subject = { ...subject, ...(await take(step, subject)) };
    }
    if (among) {
      subject = { ...subject, ...among(subject) };
    }
    if (also) {
      subject.other = (await take(also(ownerRef))).id;
    }
    if (then) {
      await take(then(subject), subject);
    }
    return subject;
  }

  async function attempt(
    as: Persona | { token?: string },
    id: EndpointId,
    { ownerRef = OWN_TEAM, ...more }: Input & { ownerRef?: string } = {},
  ): Promise<Answer> {
    const subject = await fresh(id, ownerRef);
    const input = operations[id].input?.(subject) ?? {};
    return ask(as, id, { ...input, ...more }, subject);
  }

  /** Whether an answer is a success in the shape that the contract says. */
  function outcomeOf(id: EndpointId, { status, body }: Answer) {
    const endpoint: Endpoint = endpoints[id];
    const isDone =
      status === endpoint.status ||
      (status === 202 && endpoint.accepted?.(body) === true);
    return {
      status: isDone ? endpoint.status : status,
      problem: isDone ? endpoint.response.safeParse(body).error : body,
    };
  }

  function successOf(id: EndpointId) {
    return { status: endpoints[id].status, problem: undefined };
  }

  /** What an error says; throws where it is not in the contract's shape. */
  function refusalOf({ status, body }: Answer) {
    const { error, response } = errorBodySchema.parse(body);
    return { status, told: response.statusCode, ...error };
  }

  function refusal(status: number) {
    return {
      status,
      told: status,
      name: expect.stringMatching(/Error$/),
      message: expect.stringMatching(/\w+/),
    };
  }

  beforeAll(async () => {
    backend = await DemoBackend.start(await demoDatabase(databaseId));
    await demoIsThere(backend);
  }, START_MS);

  afterAll(async () => {
    await backend?.stop();
  });

  describe.each(ids)('%s', id => {
    it.each(PERSONAS)('keeps its promise to %s', async persona => {
      const answer = await attempt(persona, id);

      const { to } = operations[id].promised;
      expect(
        to.includes(persona) ? outcomeOf(id, answer) : refusalOf(answer),
      ).toMatchObject(to.includes(persona) ? successOf(id) : refusal(403));
    });

    it('refuses bad input, and names the field and the remedy', async () => {
      const { field, ...bad } = operations[id].bad;

      const refused = refusalOf(await attempt(ADMIN, id, bad));

      expect(refused).toMatchObject(refusal(400));
      expect(refused.details).toEqual([
        expect.objectContaining({
          field,
          code: expect.stringMatching(/^[a-z_]+$/),
          message: expect.stringMatching(/^[A-Z`].{10,}\.$/),
        }),
      ]);
    });

    it.each([
      ['without a token', {}],
      ['with a token that nobody issued', { token: 'a.b.c' }],
    ])('asks %s who it is', async (_, as) => {
      expect(refusalOf(await attempt(as, id))).toMatchObject(refusal(401));
    });
  });

  it.each(idsWhere((_, id) => operations[id].promised.ownOnly ?? false))(
    '%s is refused to an engineer of another team',
    async id => {
      expect(
        refusalOf(await attempt('engineer', id, { ownerRef: OTHER_TEAM })),
      ).toMatchObject(refusal(403));
    },
  );

  it.each(idsWhere(({ path }) => path.includes('{id}')))(
    '%s finds nothing where nothing is',
    async id => {
      const input = operations[id].input?.(await fresh(id, OWN_TEAM)) ?? {};

      expect(
        refusalOf(
          await ask(ADMIN, id, input, { id: randomUUID(), revision: 1 }),
        ),
      ).toMatchObject(refusal(404));
    },
  );

  it.each(idsWhere(({ ifMatch }) => ifMatch !== undefined))(
    '%s refuses a revision that is not the present one',
    async id => {
      expect(
        refusalOf(
          await attempt(ADMIN, id, { headers: { 'if-match': '"4711"' } }),
        ),
      ).toMatchObject(refusal(409));
    },
  );

  it.each(idsWhere(({ ifMatch }) => ifMatch === 'required'))(
    '%s asks for the revision',
    async id => {
      expect(
        refusalOf(await attempt(ADMIN, id, { headers: { 'if-match': '' } })),
      ).toMatchObject(refusal(428));
    },
  );

  it.each(idsWhere(({ idempotent }) => idempotent === true))(
    '%s does nothing twice',
    async id => {
      const subject = await fresh(id, OWN_TEAM);
      const input = {
        ...operations[id].input?.(subject),
        headers: { 'idempotency-key': randomUUID() },
      };

      const first = await ask(ADMIN, id, input, subject);
      const again = await ask(ADMIN, id, input, subject);

      expect(outcomeOf(id, again)).toEqual(successOf(id));
      expect(again.body).toEqual(first.body);
      expect(first.headers.get('idempotency-replayed')).toBeNull();
      expect(again.headers.get('idempotency-replayed')).toBe('true');
    },
  );
});
