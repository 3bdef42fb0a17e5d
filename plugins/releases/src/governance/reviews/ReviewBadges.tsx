import {
  RiArrowGoBackLine,
  RiCalendarCheckLine,
  RiCheckLine,
  RiCloseLine,
  RiDoorOpenLine,
  RiLockLine,
  RiQuestionLine,
  RiListCheck2,
} from '@remixicon/react';
import {
  ReviewDecision,
  ReviewOutcome,
  ReviewState,
} from '@slipway/backstage-plugin-releases-common';
import { StatusBadge, Tone } from '../../shared/status';
import { useReviewsTranslation } from '../../shared/translation';

const STATE_TONES: Record<ReviewState, Tone> = {
  planned: 'neutral',
  open: 'info',
  closed: 'positive',
};

const STATE_ICONS = {
  planned: RiCalendarCheckLine,
  open: RiDoorOpenLine,
  closed: RiLockLine,
};

const DECISION_TONES: Record<ReviewOutcome, Tone> = {
  go: 'positive',
  no_go: 'negative',
  conditional: 'warning',
};

const DECISION_ICONS = {
  go: RiCheckLine,
  no_go: RiCloseLine,
  conditional: RiListCheck2,
};

/** How far a review has come. */
export function ReviewStateBadge({ state }: { state: ReviewState }) {
  const { t } = useReviewsTranslation();
  const Icon = STATE_ICONS[state];
  return (
    <StatusBadge tone={STATE_TONES[state]} icon={<Icon aria-hidden />}>
      {t(`reviews.state.${state}`)}
    </StatusBadge>
  );
}

/** What was decided, as long as it stands; without a decision, that there is none. */
export function DecisionBadge(props: {
  decision: Pick<ReviewDecision, 'decision' | 'reopened'> | undefined;
}) {
  const { decision } = props;
  const { t } = useReviewsTranslation();
  if (!decision || decision.reopened) {
    const Icon = decision ? RiArrowGoBackLine : RiQuestionLine;
    return (
      <StatusBadge tone="neutral" icon={<Icon aria-hidden />}>
        {t(decision ? 'reviews.reopened' : 'reviews.undecided')}
      </StatusBadge>
    );
  }
  const Icon = DECISION_ICONS[decision.decision];
  return (
    <StatusBadge
      tone={DECISION_TONES[decision.decision]}
      icon={<Icon aria-hidden />}
    >
      {t(`reviews.decision.${decision.decision}`)}
    </StatusBadge>
  );
}
