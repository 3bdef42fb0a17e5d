import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { stateIcons } from './stateIcons';
import { StatusBadge } from './StatusBadge';
import { toneOfState } from './tone';

export function StateBadge(props: { state: ReleaseState }) {
  const { t } = useReleasesTranslation();
  const Icon = stateIcons[props.state];
  return (
    <StatusBadge tone={toneOfState(props.state)} icon={<Icon aria-hidden />}>
      {t(`status.state.${props.state}`)}
    </StatusBadge>
  );
}
