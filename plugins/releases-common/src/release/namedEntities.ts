import { Release } from './release';
import { ErrorDetail } from './releaseQueries';

/**
 * An entity that a release names, and the path of the field that does.
 *
 * @public
 */
export interface NamedEntity {
  /** For example `components.0.requires.1.entityRef`. */
  field: string;
  /** Whole, for example `component:default/checkout`. */
  entityRef: string;
}

/**
 * Every entity that a release names: who owns and manages it, what it ships,
 * what that requires, and who owns its milestones and risks.
 *
 * @public
 */
export function entitiesNamedBy(
  release: Partial<
    Pick<
      Release,
      'ownerRef' | 'managerRef' | 'components' | 'milestones' | 'risks'
    >
  >,
): NamedEntity[] {
  return [
    { field: 'ownerRef', entityRef: release.ownerRef },
    { field: 'managerRef', entityRef: release.managerRef },
    ...(release.components ?? []).flatMap((component, index) => [
      {
        field: `components.${index}.entityRef`,
        entityRef: component.entityRef,
      },
      ...component.requires.map((requirement, place) => ({
        field: `components.${index}.requires.${place}.entityRef`,
        entityRef: requirement.entityRef,
      })),
    ]),
    ...(release.milestones ?? []).map((milestone, index) => ({
      field: `milestones.${index}.ownerRef`,
      entityRef: milestone.ownerRef,
    })),
    ...(release.risks ?? []).map((risk, index) => ({
      field: `risks.${index}.ownerRef`,
      entityRef: risk.ownerRef,
    })),
  ].filter((named): named is NamedEntity => named.entityRef !== undefined);
}

/**
 * What is wrong with a release that names an entity which whoever asks cannot
 * find in the catalog.
 *
 * @public
 */
export function unknownEntityDetail({
  field,
  entityRef,
}: NamedEntity): ErrorDetail {
  return {
    field,
    code: 'unknown_entity',
    message: `The catalog has no ${entityRef}, or you cannot see it. Check the reference, or register the entity first.`,
  };
}
