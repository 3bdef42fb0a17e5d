import { Link, Text, VisuallyHidden } from '@backstage/ui';
import {
  RemixiconComponentType,
  RiArrowLeftRightLine,
  RiErrorWarningLine,
  RiLoopRightLine,
  RiTimeLine,
} from '@remixicon/react';
import { MatrixCell } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { useReleasesLinks } from '../shared/links';
import { useDeliveryTranslation } from '../shared/translation';
import styles from './delivery.module.css';
import { NeedsReviewCount } from './DeploymentBadges';
import { Since } from './Since';

function Mark(props: {
  Icon: RemixiconComponentType;
  className?: string;
  children: ReactNode;
}) {
  const { Icon, className = '', children } = props;
  return (
    <div className={`${styles.mark} ${className}`}>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </div>
  );
}

/** Stands for the version where nothing is known to run. */
export function NothingKnown() {
  const { t } = useDeliveryTranslation();
  return (
    <Text as="div" color="secondary">
      <span aria-hidden>–</span>
      <VisuallyHidden>{t('delivery.cell.unknown')}</VisuallyHidden>
    </Text>
  );
}

/** The version that runs, and since when. */
export function RunningVersion({ cell }: { cell: MatrixCell }) {
  const { version, since, deploymentId } = cell;
  const links = useReleasesLinks();
  if (version === undefined) {
    return <NothingKnown />;
  }
  return (
    <>
      <div className={styles.version}>
        {deploymentId ? (
          <Link href={links.deployment(deploymentId)}>{version}</Link>
        ) : (
          version
        )}
      </div>
      {since && (
        <Text as="div" color="secondary" variant="body-small">
          <Since at={since} />
        </Text>
      )}
    </>
  );
}

/** That another version runs than in the environment before. */
export function Difference(props: { from: string }) {
  const { t } = useDeliveryTranslation();
  return (
    <Mark Icon={RiArrowLeftRightLine} className={styles.differs}>
      {t('delivery.cell.differs', { environment: props.from })}
    </Mark>
  );
}

/** How what runs differs from what was released, in words. */
export function Drift({ cell }: { cell: MatrixCell }) {
  const { drift, released } = cell;
  const { t } = useDeliveryTranslation();
  const links = useReleasesLinks();
  if (!drift) {
    return null;
  }
  return (
    <Mark Icon={RiErrorWarningLine} className={styles.drift}>
      {released ? (
        <Link href={links.release(released.id)}>
          {t(`delivery.cell.drift.${drift}`, { version: released.version })}
        </Link>
      ) : (
        t(`delivery.cell.hiddenDrift.${drift}`)
      )}
    </Mark>
  );
}

/** A deployment that has not finished yet. */
export function UnderWay({ cell }: { cell: MatrixCell }) {
  const { underWay } = cell;
  const { t } = useDeliveryTranslation();
  const links = useReleasesLinks();
  if (!underWay) {
    return null;
  }
  const { deploymentId, version, state, since } = underWay;
  const isQueued = state === 'queued';
  return (
    <Mark Icon={isQueued ? RiTimeLine : RiLoopRightLine}>
      <Link href={links.deployment(deploymentId)}>
        {t(`delivery.cell.underWay.${isQueued ? 'queued' : 'running'}`, {
          version,
        })}
      </Link>{' '}
      · <Since at={since} />
    </Mark>
  );
}

/** The release that is planned next, and when. */
export function NextPlanned({ cell }: { cell: MatrixCell }) {
  const { next } = cell;
  const links = useReleasesLinks();
  return next ? (
    <>
      <Link href={links.release(next.id)}>{next.name}</Link>
      {next.at && (
        <>
          , <Since at={next.at} />
        </>
      )}
    </>
  ) : null;
}

/** The way to the flagged deployments that nobody has looked at. */
export function ToReview(props: { cell: MatrixCell; entityRef: string }) {
  const { cell, entityRef } = props;
  const links = useReleasesLinks();
  return cell.needsReview > 0 ? (
    <div>
      <Link
        href={links.deployments({
          component: entityRef,
          environment: cell.environment,
          needsReview: true,
        })}
      >
        <NeedsReviewCount count={cell.needsReview} />
      </Link>
    </div>
  ) : null;
}
