import {
  ErrorDetail,
  isContentOpen,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { entityName, listed } from '../../../platform';
import { TrainMembers } from '../train/TrainMembers';

type Members = Pick<TrainMembers, 'carriers' | 'byIds'>;

type ReadableIds = (ids: string[]) => Promise<ReadonlySet<string>>;

/** Who else has to board, since they ship together. @internal */
export interface CoReleases {
  added: Release[];
  problems: (Omit<ErrorDetail, 'field'> & { releaseId: string })[];
  warnings: Warning[];
}

function refsOf(releases: readonly Release[]): string[] {
  return releases.flatMap(({ components }) =>
    components.map(({ entityRef }) => entityRef),
  );
}

/**
 * Finds the releases that ship together with some, since their components
 * depend on each other in a circle: of each other component of the circle the
 * one release that is still ahead. Where there are several, a person has to
 * say which; where there is none, nothing of it changes.
 *
 * @internal
 */
export async function findCoReleases(
  members: Members,
  given: {
    named: readonly Release[];
    aboard: readonly Release[];
    coReleaseSets: readonly (readonly string[])[];
    /** Of some releases those that the caller may read. */
    readableIds: ReadableIds;
  },
): Promise<CoReleases> {
  const found: CoReleases = { added: [], problems: [], warnings: [] };
  const setOf = new Map(
    given.coReleaseSets.flatMap(set => set.map(ref => [ref, set] as const)),
  );
  const covered = new Set(refsOf([...given.named, ...given.aboard]));
  let level: readonly Release[] = given.named;
  while (level.length > 0) {
    const missing = new Map<string, Release>();
    for (const release of level) {
      for (const ref of refsOf([release])) {
        for (const fellow of setOf.get(ref) ?? []) {
          if (!covered.has(fellow)) {
            covered.add(fellow);
            missing.set(fellow, release);
          }
        }
      }
    }
    const next = await resolve(members, missing, found, given.readableIds);
    refsOf(next).forEach(ref => covered.add(ref));
    level = next.filter(
      release => !found.added.some(({ id }) => id === release.id),
    );
    found.added.push(...level);
  }
  return found;
}

async function resolve(
  members: Members,
  missing: ReadonlyMap<string, Release>,
  { problems, warnings }: CoReleases,
  readableIds: ReadableIds,
): Promise<Release[]> {
  const carriers = await members.carriers([...missing.keys()]);
  const releases = new Map(
    (await members.byIds([...new Set(carriers.map(c => c.releaseId))])).map(
      release => [release.id, release],
    ),
  );
  const chosen = new Map<string, Release>();
  for (const [ref, shipsWith] of missing) {
    const candidates = carriers
      .filter(({ entityRef }) => entityRef === ref)
      .flatMap(({ releaseId }) => releases.get(releaseId) ?? [])
      .filter(
        ({ state, environment }) =>
          isContentOpen(state) && environment === shipsWith.environment,
      );
    const circle = `${shipsWith.name} ships together with ${entityName(
      ref,
    )}, since they depend on each other in a circle`;
    if (candidates.length === 1) {
      chosen.set(candidates[0].id, candidates[0]);
    } else if (candidates.length > 1) {
      const ids = candidates.map(({ id }) => id);
      problems.push({
        releaseId: shipsWith.id,
        code: 'co_release_ambiguous',
        message: `${circle}, and there is more than one release of it${choice(
          ids,
          await readableIds(ids),
        )}`,
      });
    } else {
      warnings.push({
        code: 'co_release_unplanned',
        message: `${circle}, and no release of it is planned into ${shipsWith.environment}. Plan one where it changes.`,
      });
    }
  }
  return [...chosen.values()];
}

/** Among which to choose, without those that the caller may not read. */
function choice(ids: readonly string[], readable: ReadonlySet<string>): string {
  const seen = ids.filter(id => readable.has(id));
  if (seen.length === 0) {
    return ', none of which you can see. Ask a release manager to board them.';
  }
  const named =
    seen.length < ids.length ? [...seen, 'others that you cannot see'] : seen;
  return `: ${listed(named)}. Name the one that boards as well.`;
}
