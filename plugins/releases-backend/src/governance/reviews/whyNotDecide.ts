import {
  Message,
  Release,
  Review,
  ReviewReason,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam, said, zoneOf } from '../../platform';
import { isPending } from '../../releases';
import { StoredDecision } from '../decisions/DecisionsStore';

/** What tells whether somebody may decide about a release. @internal */
export interface Deciding {
  review: Pick<Review, 'state' | 'archivedAt'>;
  release: Release;
  /** The decision that stands. */
  standing?: Pick<StoredDecision, 'by' | 'reviewTitle'>;
  isPerson: boolean;
  isPermitted: boolean;
  /** Whether the catalog has ever been read. */
  isCatalogRead: boolean;
}

/** Why somebody may not decide; undefined: they may. @internal */
export function whyNotDecide({
  review,
  release,
  standing,
  isPerson,
  isPermitted,
  isCatalogRead,
}: Deciding): ReviewReason | undefined {
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
  if (!isPerson) {
    return because('not_a_person', 'not_a_person');
  }
  if (!isPermitted) {
    return because('not_permitted', 'not_permitted');
  }
  if (review.state !== 'open') {
    return because(
      'review_not_open',
      review.state === 'closed' ? 'closed' : 'not_open',
    );
  }
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
