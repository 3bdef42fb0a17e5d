import {
  Message,
  Release,
  Review,
  ReviewReason,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam, said, zoneOf } from '../../platform';
import { isPending } from '../../releases';
import { StoredDecision } from '../decisions/DecisionsStore';

/** What tells whether somebody may decide in a review at all. @internal */
export interface DecidingPerson {
  review: Pick<Review, 'state' | 'archivedAt'>;
  isPerson: boolean;
  isPermitted: boolean;
}

/** Why somebody may decide about no release of a review. @internal */
export function whyDecideNone({
  review,
  isPerson,
  isPermitted,
}: DecidingPerson): ReviewReason | undefined {
  const because = (code: string, says = code): ReviewReason => ({
    code,
    ...said({ code: `review.${says}` }, zoneOf({})),
  });
  if (!isPerson) {
    return because('not_a_person');
  }
  if (!isPermitted) {
    return because('not_permitted');
  }
  if (review.state === 'open') {
    return undefined;
  }
  return because(
    'review_not_open',
    review.state === 'closed' ? 'closed' : 'not_open',
  );
}

/** What tells whether a release can be decided about. @internal */
export interface Decidable {
  release: Release;
  /** The decision that stands. */
  standing?: Pick<StoredDecision, 'by' | 'reviewTitle'>;
  /** Whether the catalog has ever been read. */
  isCatalogRead: boolean;
}

/** Why nobody may decide about a release now; undefined: they may. @internal */
export function whyNotDecide({
  release,
  standing,
  isCatalogRead,
}: Decidable): ReviewReason | undefined {
  const because = (
    code: string,
    says: string,
    params: Message['params'] = {},
  ): ReviewReason => ({
    code,
    ...said(
      {
        code: `review.${says}`,
        params: { release: releaseParam(release), ...params },
      },
      zoneOf(release),
    ),
  });
  if (!isPending(release.state) || release.archivedAt !== undefined) {
    return because('decided', 'over');
  }
  if (standing) {
    return because('already_decided', 'already_decided', {
      person: { actor: standing.by },
      review: standing.reviewTitle,
    });
  }
  return isCatalogRead
    ? undefined
    : because('catalog_unavailable', 'catalog_away');
}
