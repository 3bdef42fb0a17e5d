import type { Release } from './release';
import type { ReleaseComponent } from './releaseParts';

/**
 * The fields of a release that its approvals and waivers are given for, in the
 * order in which a change of them is told. A change of any of them voids both,
 * by whatever route it comes. Of `scope` only the keys count: a ticket may be
 * given another title.
 *
 * @public
 */
export const MATERIAL_FIELDS = [
  'version',
  'kind',
  'impact',
  'environment',
  'window',
  'ownerRef',
  'trainId',
  'trainDeparture',
  'components',
  'scope',
  'rollbackPlan',
] as const satisfies readonly (keyof Release)[];

/** @public */
export type MaterialField = (typeof MATERIAL_FIELDS)[number];

/**
 * What of a release is material, in one spelling: without what is absent or
 * empty, each list sorted and without repetitions, keys in a fixed order.
 *
 * @public
 */
export type MaterialContent = { readonly [F in MaterialField]?: unknown };

/** Leaves out what says nothing, so that absent and empty are the same. */
function withoutEmpty(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) =>
        part !== undefined &&
        part !== '' &&
        !(Array.isArray(part) && part.length === 0),
    ),
  );
}

function asSet(items: readonly unknown[]): unknown[] {
  const byText = new Map(items.map(item => [JSON.stringify(item), item]));
  return [...byText.keys()].sort().map(text => byText.get(text));
}

function componentContent(component: ReleaseComponent) {
  return withoutEmpty({
    entityRef: component.entityRef,
    fromVersion: component.fromVersion,
    toVersion: component.toVersion,
    impact: component.impact,
    artifacts: asSet(
      component.artifacts.map(({ purl, digest }) =>
        withoutEmpty({ purl, digest }),
      ),
    ),
    requires: asSet(
      component.requires.map(({ entityRef, version }) => ({
        entityRef,
        version,
      })),
    ),
  });
}

/**
 * What of a release is material ({@link MATERIAL_FIELDS}). Releases with the
 * same material content give the same JSON text, whatever the order of their
 * components, artifacts, requirements, scope or keys, so that it can be
 * compared, and hashed.
 *
 * @public
 */
export function materialContentOf(
  release: Pick<Release, MaterialField>,
): MaterialContent {
  const { window } = release;
  const content: Record<MaterialField, unknown> = {
    version: release.version,
    kind: release.kind,
    impact: release.impact,
    environment: release.environment,
    window: window && {
      start: window.start,
      end: window.end,
      timeZone: window.timeZone,
    },
    ownerRef: release.ownerRef,
    trainId: release.trainId,
    trainDeparture: release.trainDeparture,
    components: asSet(release.components.map(componentContent)),
    scope: asSet(release.scope.map(({ key }) => key)),
    rollbackPlan: release.rollbackPlan,
  };
  return withoutEmpty(content);
}

/**
 * In which fields the material content of two states of a release differs, in
 * the order of {@link MATERIAL_FIELDS}; none where an approval of one holds for
 * the other.
 *
 * @public
 */
export function materialChanges(
  before: Pick<Release, MaterialField>,
  after: Pick<Release, MaterialField>,
): MaterialField[] {
  const from = materialContentOf(before);
  const to = materialContentOf(after);
  return MATERIAL_FIELDS.filter(
    field => JSON.stringify(from[field]) !== JSON.stringify(to[field]),
  );
}
