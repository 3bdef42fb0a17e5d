import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Knex } from 'knex';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';
import { ApiError } from './errors';
import { statusOf, toApiError } from './toApiError';

const SQL = /select|insert|constraint|relation|no such|sqlite|near "/i;

describe('toApiError', () => {
  it.each([
    [new InputError('no'), 400],
    [new AuthenticationError('no'), 401],
    [new NotAllowedError('no'), 403],
    [new NotFoundError('no'), 404],
    [new ConflictError('no'), 409],
    [new NotImplementedError('no'), 501],
    [new ServiceUnavailableError('no'), 503],
  ])('knows what Backstage means with %s', (error, status) => {
    expect(toApiError(error)).toMatchObject({
      name: error.name,
      message: 'no',
      statusCode: status,
    });
  });

  it('passes our own refusals on as they are', () => {
    const refusal = ApiError.notFound('There is none.');
    expect(toApiError(refusal)).toBe(refusal);
  });

  it.each([
    new Error('select * from "releases"'),
    new RangeError('Maximum call stack size exceeded'),
    Object.assign(new Error('teapot'), { statusCode: 418 }),
    'a text',
    undefined,
  ])('tells nothing but a reference of %s', error => {
    const answer = toApiError(error);
    expect(answer).toMatchObject({ name: 'InternalError', statusCode: 500 });
    expect(answer.message).toMatch(/the reference [0-9a-f-]{36},/);
    expect(answer.message).not.toMatch(/select|stack|teapot|a text/);
  });

  it('says that another part of the portal is away', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7'), {
      code: 'ECONNREFUSED',
    });
    const answer = toApiError(
      new TypeError('fetch failed', { cause: refused }),
    );
    expect(answer).toMatchObject({ statusCode: 503 });
    expect(answer.message).not.toContain('10.0.0.7');
  });
});

describe.each(databaseIds)('what %s refuses', databaseId => {
  let db: Knex;
  beforeAll(async () => {
    db = await emptyDatabase(databaseId);
    await db.schema.createTable('things', table => {
      table.string('id', 8).primary();
      table.string('other').references('id').inTable('things');
    });
    await db('things').insert({ id: 'a' });
  });
  afterAll(() => db.destroy());

  const refusal = async (question: Promise<unknown>) => {
    const error = await question.then(
      () => undefined,
      reason => reason,
    );
    expect(error.message).toMatch(SQL);
    const answer = toApiError(error);
    expect(answer.message).not.toMatch(SQL);
    return answer;
  };

  it('is a conflict where somebody else was first', async () => {
    const answer = await refusal(db('things').insert({ id: 'a' }));
    expect(answer.statusCode).toBe(409);
  });

  it('is a mistake of ours where the question is wrong', async () => {
    const table = await refusal(db('nothings').select('secret'));
    expect(table.statusCode).toBe(500);
    const syntax = await refusal(db.raw('selectt 1'));
    expect(syntax.statusCode).toBe(500);
  });

  it('is found where another error was caused by it', async () => {
    const cause = await db('things')
      .insert({ id: 'a' })
      .catch(error => error);
    expect(statusOf(new Error('not done', { cause }))).toBe(409);
    expect(statusOf(new InputError('not done', cause))).toBe(409);
  });
});
