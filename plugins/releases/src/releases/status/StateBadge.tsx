import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { StatusBadge, Tone } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';
import { stateIcons } from './stateIcons';

const TONES: Record<ReleaseState, Tone> = {
  draft: 'neutral',
  planned: 'neutral',
  in_readiness: 'info',
  approved: 'positive',
  in_progress: 'info',
  verifying: 'info',
  completed: 'positive',
  cancelled: 'neutral',
  failed: 'negative',
  rolled_back: 'negative',
};

export function StateBadge(props: { state: ReleaseState; children?: string }) {
  const { t } = useReleasesTranslation();
  const Icon = stateIcons[props.state];
  return (
    <StatusBadge tone={TONES[props.state]} icon={<Icon aria-hidden />}>
      {props.children ?? t(`status.state.${props.state}`)}
    </StatusBadge>
  );
}
