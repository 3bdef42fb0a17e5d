import { Button, Flex, Link, Text } from '@backstage/ui';
import {
  Release,
  ReviewDecision,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useKnownReadiness } from '../../releases/record';
import { VerdictBadge } from '../../releases/status';
import { LoadError } from '../../shared/feedback';
import { PlainList, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReviewsTranslation } from '../../shared/translation';
import { Checklist } from '../readiness';
import { ConditionList } from './ConditionList';
import { DecidedBy } from './DecidedBy';
import { FrozenReadinessDialog } from './FrozenReadinessDialog';
import { DecisionBadge } from './ReviewBadges';
import styles from './reviews.module.css';
import { useReleaseDecisions } from './useReviewQueries';

/** The gate whose items are the conditions of a go. */
const CONDITIONS_GATE = 'review:conditions';

type DecidedRelease = Pick<Release, 'id' | 'name' | 'window'>;

/** The conditions, to be ticked where the release is judged by them now. */
function Conditions(props: {
  decision: ReviewDecision;
  release: DecidedRelease;
}) {
  const { decision, release } = props;
  const { t } = useReviewsTranslation();
  const { data } = useKnownReadiness(
    decision.reopened ? undefined : release.id,
  );
  const gate = data?.own.gates.find(({ id }) => id === CONDITIONS_GATE);
  return (
    <div>
      <Text as="div" weight="bold">
        {t('reviews.decided.conditions')}
      </Text>
      {data && gate ? (
        <Checklist
          gate={gate}
          release={{ ...release, revision: data.revision }}
        />
      ) : (
        <ConditionList
          conditions={decision.conditions}
          releaseZone={release.window?.timeZone}
        />
      )}
    </div>
  );
}

function Decision(props: {
  decision: ReviewDecision;
  release: DecidedRelease;
}) {
  const { decision, release } = props;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Flex direction="column" gap="2">
      <div className={styles.line}>
        <DecisionBadge
          decision={{ decision: decision.decision, reopened: undefined }}
        />
        {decision.reopened && <DecisionBadge decision={decision} />}
      </div>
      <DecidedBy decision={decision} releaseZone={release.window?.timeZone} />
      {decision.conditions.length > 0 && (
        <Conditions decision={decision} release={release} />
      )}
      <div className={styles.line}>
        <Text as="span" color="secondary" variant="body-small">
          {t('reviews.decided.verdictThen')}
        </Text>
        <VerdictBadge verdict={decision.verdict} />
      </div>
      <div className={styles.line}>
        <Link href={links.review(decision.reviewId)}>
          {t('reviews.decided.in', { title: decision.reviewTitle })}
        </Link>
        <Button size="small" variant="tertiary" onPress={() => setIsOpen(true)}>
          {t('reviews.decided.asItStood')}
        </Button>
      </div>
      {isOpen && (
        <FrozenReadinessDialog
          release={release}
          decision={decision}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Flex>
  );
}

/**
 * What reviews decided about a release: what stands, and what stood before.
 * Nothing where none has decided about it.
 */
export function ReleaseDecisions({ release }: { release: DecidedRelease }) {
  const { t } = useReviewsTranslation();
  const { data, error, refetch } = useReleaseDecisions(release.id);
  if (!data) {
    return error ? (
      <LoadError
        what={t('reviews.decided.whatElse')}
        error={error}
        onRetry={() => refetch()}
      />
    ) : null;
  }
  const standing = data.items.find(({ reopened }) => !reopened);
  const past = data.items.filter(decision => decision !== standing);
  if (data.items.length === 0) {
    return null;
  }
  return (
    <Section title={t('reviews.decided.title')}>
      <Flex direction="column" gap="3">
        {standing && <Decision decision={standing} release={release} />}
        {past.length > 0 && (
          <details className={styles.past} open={!standing}>
            <summary>{t('reviews.decided.past')}</summary>
            <PlainList>
              {past.map(decision => (
                <li key={decision.id} className={styles.gate}>
                  <Decision decision={decision} release={release} />
                </li>
              ))}
            </PlainList>
          </details>
        )}
      </Flex>
    </Section>
  );
}
