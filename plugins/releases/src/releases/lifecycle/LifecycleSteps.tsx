import {
  Release,
  ReleaseState,
  statesPassed,
  USUAL_WAY,
} from '@slipway/backstage-plugin-releases-common';
import { Steps } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { HoldBadge, stateIcons } from '../status';

/** What it was in, is in, and where nothing stops it will be in. */
function stepsOf(release: Release): readonly ReleaseState[] {
  const { state } = release;
  return USUAL_WAY.includes(state)
    ? USUAL_WAY
    : [...statesPassed(release), state];
}

/** How far a release has come on its way. */
export function LifecycleSteps(props: { release: Release }) {
  const { state, hold } = props.release;
  const { t } = useReleasesTranslation();
  const steps = stepsOf(props.release);
  const current = steps.indexOf(state);
  const hasLeft = !USUAL_WAY.includes(state);
  return (
    <Steps
      label={t('release.lifecycle')}
      current={current}
      steps={steps.map((step, index) => ({
        id: step,
        label: t(`status.state.${step}`),
        Icon: stateIcons[step],
        isAstray: index === current && hasLeft,
        note: index === current && hold ? <HoldBadge /> : undefined,
      }))}
    />
  );
}
