import { parseEntityRef } from '@backstage/catalog-model';
import {
  ErrorDetail,
  NewReviewDecision,
  unknownEntityDetail,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform';

/**
 * Lets pass the conditions that people own who are in the catalog.
 *
 * @param ask - which of some references the catalog does not have
 * @throws an {@link ApiError} of status 400
 * @internal
 */
export async function checkConditions(
  { conditions = [] }: Pick<NewReviewDecision, 'conditions'>,
  ask: (refs: string[]) => Promise<{ unknown: ReadonlySet<string> }>,
): Promise<void> {
  const { unknown } = await ask(conditions.map(({ ownerRef }) => ownerRef));
  const details = conditions.flatMap(({ ownerRef }, place): ErrorDetail[] => {
    const field = `conditions.${place}.ownerRef`;
    if (!['group', 'user'].includes(parseEntityRef(ownerRef).kind)) {
      return [
        {
          field,
          code: 'not_people',
          message:
            'Name a group or a user, for example group:default/support, since only people meet conditions.',
        },
      ];
    }
    return unknown.has(ownerRef)
      ? [unknownEntityDetail({ field, entityRef: ownerRef })]
      : [];
  });
  if (details.length > 0) {
    throw ApiError.input(details);
  }
}
