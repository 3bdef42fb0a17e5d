import {
  PolicySelector,
  Release,
  ReleaseKind,
} from '@slipway/backstage-plugin-releases-common';
import { JsonObject } from '@backstage/types';
import { entityByName, scopeCertainty } from '../../schedule';

/** What the catalog has of an entity; absent: it lacks it, or was never read. @internal */
export type DocumentOf = (entityRef: string) => JsonObject | undefined;

/** What of a release tells which policies are for it. @internal */
export type SelectedRelease = Pick<
  Release,
  | 'kind'
  | 'impact'
  | 'environment'
  | 'trainId'
  | 'ownerRef'
  | 'tags'
  | 'components'
>;

/** Whether a selector has a release. @internal */
export type PolicyMatcher = (
  release: SelectedRelease,
  kind: ReleaseKind,
  documentOf: DocumentOf,
) => boolean;

function allows<T>(wanted: readonly T[], given: readonly (T | undefined)[]) {
  return (
    wanted.length === 0 ||
    given.some(value => value !== undefined && wanted.includes(value))
  );
}

/**
 * Makes a selector ready for many releases. A component of which too little is
 * known to tell counts as met, so that nobody gets around a policy by what the
 * catalog lacks. A release without components meets no filter of entities.
 *
 * @internal
 */
export function policyMatcher(selector: PolicySelector): PolicyMatcher {
  const { environments, kinds, impacts, trainIds, ownerRefs, tags } = selector;
  const certaintyOf = scopeCertainty({
    entityFilter: selector.entityFilter,
    environments: [],
    releaseKinds: [],
  });
  const hasComponent = (release: SelectedRelease, documentOf: DocumentOf) =>
    release.components.some(({ entityRef }) => {
      const document = documentOf(entityRef);
      const { certainty } = certaintyOf({
        component: {
          entityRef,
          entity: document ?? entityByName(entityRef),
          isKnown: document !== undefined,
        },
        releaseKind: release.kind,
      });
      return certainty !== 'no';
    });
  return (release, kind, documentOf) =>
    allows(environments, [release.environment]) &&
    allows(kinds, kind === 'emergency' ? ['emergency', 'normal'] : [kind]) &&
    allows(impacts, [
      release.impact,
      ...release.components.map(({ impact }) => impact),
    ]) &&
    allows(trainIds, [release.trainId]) &&
    allows(ownerRefs, [release.ownerRef]) &&
    allows(tags, release.tags) &&
    (selector.entityFilter === undefined || hasComponent(release, documentOf));
}
