import {
  formatInstant,
  Message,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { asWritten, releaseParam, together } from '../../platform';
import { REVIEW_GATE_TYPE } from '../decisions/reviewGates';
import { ComingReview, standingOf } from '../decisions/DecisionFacts';
import { HELD_MS } from '../decisions/DecisionsReader';
import { StoredDecision } from '../decisions/DecisionsStore';
import { whyWithdrawn, withdrawnBy } from '../decisions/withdrawnBy';
import { BuiltInGateType } from './BuiltInGateType';
import { gateSays } from './gateSays';
import { noParams } from './noParams';
import { ReadyGate } from './ReadyGate';

/**
 * A review decided go, or go on conditions, and nothing that passed then fails
 * now.
 *
 * @internal
 */
export const review: BuiltInGateType = {
  id: REVIEW_GATE_TYPE,
  paramsSchema: noParams,
  describe: () => 'A go/no-go review decides go, or go on conditions.',
  evaluate(_params, { release, decisions, others }, now) {
    const standing = standingOf(decisions);
    const coming = comingAt(decisions?.coming, now);
    const next = comingMessage(coming);
    const gates = standing ? withdrawnBy(standing, others()) : [];
    if (standing && gates.length > 0) {
      const { message } = whyWithdrawn(release, gates);
      return { status: 'fail', ...reopened(release, standing, message, next) };
    }
    if (standing) {
      return decided(release, standing);
    }
    const { latest } = decisions ?? {};
    return {
      status: 'fail',
      ...(latest?.reopened
        ? reopened(
            release,
            latest,
            latest.reopened.message ??
              together(asWritten(latest.reopened.sentence)),
            next,
          )
        : gateSays(release, 'review_pending', {
            release: releaseParam(release),
            next,
          })),
      ...(coming
        ? {
            dueAt: coming.at,
            validUntil: formatInstant(
              new Date(Date.parse(coming.at) + HELD_MS),
            ),
          }
        : {}),
    };
  },
};

/** Whether a gate asks what a review decided. @internal */
export function isReviewGate({
  judgedBy,
}: Pick<ReadyGate, 'judgedBy'>): boolean {
  return judgedBy === review;
}

function comingAt(
  coming: ComingReview | undefined,
  now: string,
): ComingReview | undefined {
  return coming && Date.parse(coming.at) + HELD_MS > Date.parse(now)
    ? coming
    : undefined;
}

function comingMessage(coming: ComingReview | undefined): Message {
  return coming
    ? {
        code: 'gate.review_coming',
        params: { review: coming.title, at: { at: coming.at } },
      }
    : { code: 'gate.review_not_planned' };
}

function decided(
  release: Release,
  { decision, by, reviewTitle, reason = '' }: StoredDecision,
) {
  const about = {
    release: releaseParam(release),
    person: { actor: by },
    review: reviewTitle,
  };
  return decision === 'no_go'
    ? ({
        status: 'fail',
        ...gateSays(release, 'review_no_go', {
          ...about,
          reason: together(asWritten(reason)),
        }),
      } as const)
    : ({
        status: 'pass',
        ...gateSays(release, `review_${decision}`, about),
      } as const);
}

function reopened(
  release: Release,
  { reviewTitle }: StoredDecision,
  why: Message,
  next: Message,
) {
  return gateSays(release, 'review_reopened', {
    release: releaseParam(release),
    review: reviewTitle,
    why,
    next,
  });
}
