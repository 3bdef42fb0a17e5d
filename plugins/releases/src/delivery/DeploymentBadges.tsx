import {
  RemixiconComponentType,
  RiArrowGoBackLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiEyeLine,
  RiFlagLine,
  RiForbidLine,
  RiLoopRightLine,
  RiTimeLine,
} from '@remixicon/react';
import {
  Deployment,
  DeploymentState,
} from '@slipway/backstage-plugin-releases-common';
import { StatusBadge, Tone } from '../shared/status';
import { useDeliveryTranslation } from '../shared/translation';

const LOOKS: Record<
  DeploymentState,
  { tone: Tone; Icon: RemixiconComponentType }
> = {
  queued: { tone: 'neutral', Icon: RiTimeLine },
  running: { tone: 'info', Icon: RiLoopRightLine },
  succeeded: { tone: 'positive', Icon: RiCheckDoubleLine },
  failed: { tone: 'negative', Icon: RiCloseCircleLine },
  rolled_back: { tone: 'negative', Icon: RiArrowGoBackLine },
  cancelled: { tone: 'neutral', Icon: RiForbidLine },
};

/** How far a deployment is. */
export function DeploymentStateBadge(props: { state: DeploymentState }) {
  const { state } = props;
  const { t } = useDeliveryTranslation();
  const { tone, Icon } = LOOKS[state];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden />}>
      {t(`delivery.state.${state}`)}
    </StatusBadge>
  );
}

/** Whether somebody has to look at a flagged deployment. */
export function ReviewBadge(props: {
  deployment: Pick<Deployment, 'needsReview'>;
}) {
  const { needsReview } = props.deployment;
  const { t } = useDeliveryTranslation();
  return needsReview ? (
    <StatusBadge tone="warning" icon={<RiEyeLine aria-hidden />}>
      {t('delivery.deployments.needsReview')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="neutral" icon={<RiCheckLine aria-hidden />}>
      {t('delivery.deployments.reviewed')}
    </StatusBadge>
  );
}

/** How many flagged deployments nobody has looked at. */
export function NeedsReviewCount(props: { count: number }) {
  const { t } = useDeliveryTranslation();
  return (
    <StatusBadge tone="warning" icon={<RiFlagLine aria-hidden />}>
      {t('delivery.cell.needsReview', { count: props.count })}
    </StatusBadge>
  );
}
