import { Release } from '@slipway/backstage-plugin-releases-common';
import { releaseParam, Said, said, zoneOf } from '../../platform';

/** Something that is said of a release, for programs and for people. @internal */
export interface Statement extends Said {
  code: string;
}

/** What stands for the name of a release that could not be read. @internal */
export const UNREAD_NAME = 'a release that could not be read';

/** Of a release that must come first and could not be read. @internal */
export const UNREAD: Statement = {
  code: 'release_not_read',
  ...said({ code: 'readiness.release_not_read' }, 'UTC'),
};

function statement(
  release: Pick<Release, 'id' | 'name' | 'window'>,
  code: string,
  params = {},
): Statement {
  return {
    code,
    ...said(
      {
        code: `readiness.${code}`,
        params: { release: releaseParam(release), ...params },
      },
      zoneOf(release),
    ),
  };
}

/** Of a release whose gates nobody has judged. @internal */
export function notJudged(release: Release): Statement {
  return statement(release, 'not_judged');
}

/** Of a release that others must come before which are too far away. @internal */
export function chainTooLong(
  release: Pick<Release, 'id' | 'name' | 'window'>,
): Statement {
  return statement(release, 'chain_too_long');
}

/** Of a release that is not known yet to be ready. @internal */
export function beingChecked(release: Release): Statement {
  return statement(release, 'updating');
}

/** Of a release that is not on its way any more. @internal */
export function overStatement(release: Release): Statement {
  const { state, actual } = release;
  return statement(
    release,
    state,
    actual.end ? { context: 'at', end: { on: actual.end } } : {},
  );
}

/** Of a release that had ended in some state, or was archived. @internal */
export function endedStatement(release: Release, state: string): Statement {
  return statement(release, state);
}

/** Of a release whose gates were not recorded. @internal */
export function gatesNotRecorded(release: Release): Statement {
  return statement(release, 'gates_not_recorded');
}

/**
 * Of a release that nobody had judged.
 *
 * @param first - when it was judged first; absent: never
 * @internal
 */
export function notYetJudged(release: Release, first?: string): Statement {
  return first === undefined
    ? statement(release, 'never_judged')
    : statement(release, 'not_yet_judged', { first: { on: first } });
}

/** Of a release that is out, with how many checks keep it from completion. */
export function notVerified(release: Release, count: number): Statement {
  const obstacles = [{ code: 'readiness.failingChecks', params: { count } }];
  return statement(release, 'not_verified', { obstacles: { list: obstacles } });
}

/** Of a release on its way, with how many checks and providers fail it. @internal */
export function goStatement(
  release: Release,
  open: { own: number; providers: number },
): Statement {
  const obstacles = [
    ...(open.own > 0
      ? [{ code: 'readiness.failingChecks', params: { count: open.own } }]
      : []),
    ...(open.providers > 0
      ? [
          {
            code: 'readiness.unreadyProviders',
            params: { count: open.providers },
          },
        ]
      : []),
  ];
  return obstacles.length === 0
    ? statement(release, 'ready')
    : statement(release, 'not_ready', { obstacles: { list: obstacles } });
}
