import { Button, Text } from '@backstage/ui';
import {
  AgendaItem,
  ReviewDetail,
  ReviewOutcome,
} from '@slipway/backstage-plugin-releases-common';
import { Sentence } from '../../shared/sentence';
import { useReviewsTranslation } from '../../shared/translation';
import {
  ConditionList,
  DecidedBy,
  DecisionBadge,
  standingOf,
} from '../reviews';
import styles from './meeting.module.css';

const BUTTONS = [
  { decision: 'go', word: 'meeting.go', key: 'g' },
  { decision: 'no_go', word: 'meeting.noGo', key: 'n' },
  { decision: 'conditional', word: 'meeting.conditional', key: 'c' },
] as const;

/** A key beside the word that it stands for; its name is in the list of keys. */
function Key({ children }: { children: string }) {
  return (
    <kbd aria-hidden className={styles.key}>
      {children}
    </kbd>
  );
}

/** What does not stand in the way of reopening: there is something to reopen. */
const DECIDED_ALREADY = 'already_decided';

type Deciders = Pick<ReviewDetail, 'mayManage' | 'state'>;

/** Whether this person may decide about a release now. */
export function mayDecide(
  { mayManage, state }: Deciders,
  item: Pick<AgendaItem, 'decision' | 'whyNot'>,
): boolean {
  return mayManage && state === 'open' && !item.whyNot && !standingOf(item);
}

/** Whether this person may reopen what stands about a release now. */
export function mayReopen(
  { mayManage, state }: Deciders,
  item: Pick<AgendaItem, 'decision' | 'whyNot'>,
): boolean {
  return (
    mayManage &&
    state === 'open' &&
    standingOf(item) !== undefined &&
    (!item.whyNot || item.whyNot.code === DECIDED_ALREADY)
  );
}

function WhyNot(props: { review: ReviewDetail; item: AgendaItem }) {
  const { review, item } = props;
  const { state, mayManage } = review;
  const { t } = useReviewsTranslation();
  if (mayDecide(review, item) || mayReopen(review, item)) {
    return null;
  }
  const words = () => {
    if (!mayManage) {
      return t('meeting.mayNot');
    }
    return state === 'closed' ? t('meeting.closedNow') : t('meeting.notOpen');
  };
  return (
    <Text as="p" color="secondary">
      {mayManage && state === 'open' && item.whyNot ? (
        <Sentence
          of={item.whyNot}
          releaseZone={item.release.window?.timeZone}
          onPageOf={item.release.id}
        />
      ) : (
        words()
      )}
    </Text>
  );
}

/** What was decided about a release, and the buttons to decide. */
export function DecisionBar(props: {
  review: ReviewDetail;
  item: AgendaItem;
  showsKeys: boolean;
  onDecide: (decision: ReviewOutcome) => void;
  onReopen: () => void;
}) {
  const { review, item, showsKeys } = props;
  const { release, decision } = item;
  const { t } = useReviewsTranslation();
  const standing = standingOf(item);
  const zone = release.window?.timeZone;
  return (
    <div
      role="group"
      aria-label={t('meeting.decision')}
      className={styles.decision}
    >
      {decision && (
        <div>
          <DecisionBadge decision={decision} />
          <DecidedBy decision={decision} releaseZone={zone} />
          {decision.reviewId !== review.id && (
            <Text as="div" color="secondary" variant="body-small">
              {t('reviews.decided.in', { title: decision.reviewTitle })}
            </Text>
          )}
          {standing && standing.conditions.length > 0 && (
            <ConditionList
              conditions={standing.conditions}
              releaseZone={zone}
            />
          )}
        </div>
      )}
      <div className={styles.buttons}>
        {standing ? (
          <Button
            variant="secondary"
            isDisabled={!mayReopen(review, item)}
            onPress={props.onReopen}
          >
            {t('meeting.reopen')}
            {showsKeys && <Key>u</Key>}
          </Button>
        ) : (
          BUTTONS.map(({ decision: outcome, word, key }) => (
            <Button
              key={outcome}
              variant={outcome === 'go' ? 'primary' : 'secondary'}
              aria-label={t('meeting.decideOf', {
                decision: t(word),
                release: release.name,
              })}
              isDisabled={!mayDecide(review, item)}
              onPress={() => props.onDecide(outcome)}
            >
              {t(word)}
              {showsKeys && <Key>{key}</Key>}
            </Button>
          ))
        )}
      </div>
      <WhyNot review={review} item={item} />
    </div>
  );
}
