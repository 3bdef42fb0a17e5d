import { Text } from '@backstage/ui';
import { RiFlagLine } from '@remixicon/react';
import { Deployment } from '@slipway/backstage-plugin-releases-common';
import { Sentence } from '../shared/sentence';
import { useDeliveryTranslation } from '../shared/translation';
import styles from './delivery.module.css';
import { DeploymentStateBadge, ReviewBadge } from './DeploymentBadges';
import { Since } from './Since';

/** How far a deployment is, and since when. */
export function StateSince(props: {
  deployment: Pick<Deployment, 'state' | 'stateAt'>;
}) {
  const { state, stateAt } = props.deployment;
  return (
    <>
      <DeploymentStateBadge state={state} />
      <Text as="div" color="secondary" variant="body-small">
        <Since at={stateAt} />
      </Text>
    </>
  );
}

/** How many flags a deployment has, and whether somebody looked at them. */
export function Flags(props: {
  deployment: Pick<Deployment, 'flags' | 'needsReview'>;
}) {
  const { deployment } = props;
  const { t } = useDeliveryTranslation();
  const count = deployment.flags.length;
  return count === 0 ? (
    <Text color="secondary">{t('delivery.deployments.noFlags')}</Text>
  ) : (
    <>
      <ReviewBadge deployment={deployment} />
      <Text as="div" color="secondary" variant="body-small">
        {t('delivery.deployments.flags', { count })}
      </Text>
    </>
  );
}

/** What is wrong about a deployment, in sentences. */
export function FlagSentences(props: {
  flags: Deployment['flags'];
  /** The release whose page this stands on, which needs no link. */
  onPageOf?: string;
}) {
  return (
    <ul className={styles.list}>
      {props.flags.map(flag => (
        <li
          key={`${flag.code} ${flag.entityRef ?? ''}`}
          className={styles.flag}
        >
          <RiFlagLine size={16} aria-hidden />
          <span>
            <Sentence of={flag} onPageOf={props.onPageOf} />
          </span>
        </li>
      ))}
    </ul>
  );
}
