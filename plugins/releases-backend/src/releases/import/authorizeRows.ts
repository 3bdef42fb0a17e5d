import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  releaseCreatePermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { ImportRow } from './ImportRow';

/**
 * Makes those rows invalid that the caller may not write.
 *
 * @throws where the caller may write none of them
 * @internal
 */
export async function authorizeRows(
  authorizer: ReleaseAuthorizer,
  credentials: Caller,
  rows: readonly ImportRow[],
): Promise<void> {
  const sets: {
    permission: ResourcePermission;
    of: ImportRow[];
    what: string;
  }[] = [
    {
      permission: releaseCreatePermission,
      of: rows.filter(row => row.change && !row.before),
      what: 'create',
    },
    {
      permission: releaseUpdatePermission,
      of: rows.filter(row => row.change && row.before),
      what: 'change',
    },
    {
      permission: releaseTransitionPermission,
      of: rows.filter(row => row.transition),
      what: 'move on',
    },
  ];
  for (const { permission, of, what } of sets) {
    await authorizeSet(authorizer, credentials, { permission, of, what, rows });
  }
}

async function authorizeSet(
  authorizer: ReleaseAuthorizer,
  credentials: Caller,
  asked: {
    permission: ResourcePermission;
    of: readonly ImportRow[];
    what: string;
    rows: readonly ImportRow[];
  },
) {
  const { permission, of, what, rows } = asked;
  if (of.length === 0) {
    return;
  }
  const decision = await authorizer.decide(permission, credentials);
  const before = await authorizer.permits(
    decision,
    of.map(row => row.before ?? row.after!),
  );
  const after = await authorizer.permits(
    decision,
    of.map(row => row.after!),
  );
  of.forEach((row, place) => {
    if (!before[place] || !after[place]) {
      row.details.push({
        field: '',
        code: 'not_allowed',
        message: `You don't have permission to ${what} ${
          row.after!.name
        }. It takes ${permission.name}.`,
      });
    }
  });
  const isAllRefused =
    of.length === rows.length &&
    of.every(row => row.details.some(({ code }) => code === 'not_allowed'));
  if (isAllRefused) {
    throw authorizer.notPermitted(permission, `${what} any of these releases`);
  }
}
