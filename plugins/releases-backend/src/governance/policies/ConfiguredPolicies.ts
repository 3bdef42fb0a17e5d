import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  formatInstant,
  NewPolicy,
  newPolicySchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { isDeepStrictEqual } from 'node:util';
import {
  decideAgain,
  Journal,
  readConfiguredEntries,
  withoutUndefined,
} from '../../platform';
import { GateRegistry } from '../gates/GateRegistry';
import { checkPolicy } from './checkPolicy';
import { PoliciesStore } from './PoliciesStore';
import { StoredPolicy, versionContent } from './StoredPolicy';

const KEY = 'releases.policies';

/** Who changes policies of the configuration, in the ledger. */
const ACTOR = 'config';

/**
 * Reads the policies of the configuration, once all types of gates are there.
 *
 * @throws an InputError that names the key and the remedy
 * @internal
 */
export function readConfiguredPolicies(
  config: Config,
  registry: Pick<GateRegistry, 'read'>,
): NewPolicy[] {
  return readConfiguredEntries<NewPolicy>(
    config,
    KEY,
    { noun: 'policies', example: 'production' },
    (content, id) => {
      const read = readWith(newPolicySchema, { id, ...content });
      const details =
        'details' in read ? read.details : checkPolicy(read.value, registry);
      return 'details' in read || details.length > 0
        ? { details }
        : { value: read.value };
    },
  );
}

/**
 * Makes the policies of the configuration those of the database: new ones come,
 * changed ones get another version, and those that left it are archived. One of
 * the portal with the same id is taken over.
 *
 * @internal
 */
export async function applyConfiguredPolicies(options: {
  policies: readonly NewPolicy[];
  store: PoliciesStore;
  journal: Journal;
  logger: LoggerService;
  now?: Date;
}): Promise<void> {
  const { policies, store, journal, logger, now = new Date() } = options;
  const at = formatInstant(now);
  await decideAgain(async () => {
    const known = new Map(
      (await store.configured()).map(policy => [policy.id, policy]),
    );
    const wanted = await Promise.all(
      policies.map(async policy => {
        const before = known.get(policy.id) ?? (await store.get(policy.id));
        known.delete(policy.id);
        return { before, after: nextOf(policy, before, at) };
      }),
    );
    const gone = [...known.values()].flatMap(before =>
      before.archivedAt
        ? []
        : {
            before,
            after: {
              ...before,
              archivedAt: at,
              updatedAt: at,
              revision: before.revision + 1,
            },
            action: 'archived' as const,
          },
    );
    const changes = [
      ...wanted.flatMap(({ before, after }) =>
        after === before
          ? []
          : {
              before,
              after,
              action: before ? ('changed' as const) : ('created' as const),
            },
      ),
      ...gone,
    ];
    if (changes.length > 0) {
      await journal.commit({ actor: ACTOR }, at, entry =>
        entry.write(store, changes),
      );
    }
  });
  logger.info(`Policies of the configuration: ${policies.length}.`);
}

function nextOf(
  wanted: NewPolicy,
  before: StoredPolicy | undefined,
  at: string,
): StoredPolicy {
  const about = {
    source: 'config' as const,
    changedBy: ACTOR,
    updatedAt: at,
    revision: (before?.revision ?? 0) + 1,
  };
  if (!before) {
    return { ...wanted, ...about, version: 1, createdBy: ACTOR, createdAt: at };
  }
  const { version, createdBy, createdAt } = before;
  const next = { ...wanted, ...about, version, createdBy, createdAt };
  const isSame = isDeepStrictEqual(
    withoutUndefined(versionContent(before)),
    withoutUndefined(versionContent(next)),
  );
  if (!isSame) {
    return { ...next, version: version + 1 };
  }
  return before.source === 'config' && !before.archivedAt
    ? before
    : { ...next, changedBy: before.changedBy };
}
