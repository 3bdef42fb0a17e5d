import { findCiRun } from './ciRun';
import { idempotencyKey } from './idempotencyKey';
import { sourceOf } from './sourceOf';

const github = {
  GITHUB_RUN_ID: '77',
  GITHUB_REPOSITORY: 'shop/payments',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ATTEMPT: '2',
};

describe('what the environment tells of a run', () => {
  it.each([
    [
      github,
      {
        provider: 'github',
        id: 'shop/payments/77',
        attempt: 2,
        url: 'https://github.com/shop/payments/actions/runs/77',
      },
    ],
    [
      {
        GITLAB_CI: 'true',
        CI_JOB_ID: '12',
        CI_PROJECT_PATH: 'shop/payments',
        CI_JOB_URL: 'https://gitlab.com/shop/payments/-/jobs/12',
      },
      {
        provider: 'gitlab',
        id: 'shop/payments/12',
        url: 'https://gitlab.com/shop/payments/-/jobs/12',
      },
    ],
    [
      {
        TF_BUILD: 'True',
        BUILD_BUILDID: '5',
        SYSTEM_TEAMPROJECT: 'The shop',
        SYSTEM_COLLECTIONURI: 'https://dev.azure.com/shop/',
        SYSTEM_STAGEATTEMPT: '1',
      },
      {
        provider: 'azure-devops',
        id: 'The shop/5',
        attempt: 1,
        url: 'https://dev.azure.com/shop/The%20shop/_build/results?buildId=5',
      },
    ],
    [
      { CIRCLE_WORKFLOW_JOB_ID: 'c1', CIRCLE_BUILD_URL: 'https://circle/1' },
      { provider: 'circleci', id: 'c1', url: 'https://circle/1' },
    ],
    [
      { BUILD_TAG: 'jenkins-payments-9', BUILD_URL: 'https://jenkins/9/' },
      {
        provider: 'jenkins',
        id: 'jenkins-payments-9',
        url: 'https://jenkins/9/',
      },
    ],
    [{}, undefined],
  ])('%j', (env, run) => {
    expect(findCiRun(env)).toEqual(run);
  });

  it('names what the run tells, the same each time', () => {
    expect(sourceOf({}, ['production', undefined, 'a'], github)).toMatchObject({
      provider: 'github',
      externalId: 'shop/payments/77/production/a',
    });
    expect(
      sourceOf({}, ['test.unit'], github, { isPerAttempt: true }).externalId,
    ).toBe('shop/payments/77/2/test.unit');
    expect(sourceOf({ run: '5' }, ['production'], github)).toMatchObject({
      provider: 'github',
      externalId: '5',
    });
    expect(sourceOf({ run: '5' }, [], {})).toEqual({
      provider: 'slipway-cli',
      id: '5',
      externalId: '5',
    });
    expect(() => sourceOf({}, [], {})).toThrow('Name it with --run');
  });

  it('keeps the same request of the same run from happening twice', () => {
    const key = (body: object, env: Record<string, string> = github) =>
      idempotencyKey('createRelease', body, env);
    expect(key({ a: 1 })).toBe(
      key({ a: 1 }, { ...github, GITHUB_RUN_ATTEMPT: '3' }),
    );
    expect(key({ a: 1 })).not.toBe(key({ a: 2 }));
    expect(key({ a: 1 })).not.toBe(
      key({ a: 1 }, { ...github, GITHUB_RUN_ID: '78' }),
    );
    expect(key({ a: 1 }, {})).not.toBe(key({ a: 1 }, {}));
  });
});
