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

function WhyNot(props: { review: ReviewDetail; item: AgendaItem }) {
  const { review, item } = props;
  const { state, mayManage } = review;
  const { t } = useReviewsTranslation();
  const words = () => {
    if (!mayManage) {
      return t('meeting.mayNot');
    }
    return state === 'closed' ? t('meeting.closedNow') : t('meeting.notOpen');
  };
  if (mayManage && state === 'open' && !item.whyNot) {
    return null;
  }
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

/** Whether this person may decide about a release now. */
export function mayDecide(
  { mayManage, state }: Pick<ReviewDetail, 'mayManage' | 'state'>,
  { whyNot }: Pick<AgendaItem, 'whyNot'>,
): boolean {
  return mayManage && state === 'open' && whyNot === undefined;
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
  const isAllowed = mayDecide(review, item);
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
            isDisabled={!isAllowed}
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
              isDisabled={!isAllowed}
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
