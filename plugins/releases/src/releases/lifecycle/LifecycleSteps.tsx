import { VisuallyHidden } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import {
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import { HoldBadge, stateIcons } from '../status';
import styles from './LifecycleSteps.module.css';
import { USUAL_WAY } from './moveKey';

/** After which step a release left the usual way. */
const LEFT_AFTER: Partial<Record<ReleaseState, ReleaseState>> = {
  failed: 'in_progress',
  rolled_back: 'in_progress',
};

function stepsOf(state: ReleaseState): readonly ReleaseState[] {
  if (USUAL_WAY.includes(state)) {
    return USUAL_WAY;
  }
  const last = LEFT_AFTER[state];
  return last
    ? [...USUAL_WAY.slice(0, USUAL_WAY.indexOf(last) + 1), state]
    : ['draft', state];
}

/** How far a release has come on its way. */
export function LifecycleSteps(props: { release: Release }) {
  const { state, hold } = props.release;
  const { t } = useReleasesTranslation();
  const steps = stepsOf(state);
  const current = steps.indexOf(state);
  const hasLeft = !USUAL_WAY.includes(state);
  return (
    <ol className={styles.steps} aria-label={t('release.lifecycle')}>
      {steps.map((step, index) => {
        const isDone = index < current;
        const Icon = isDone ? RiCheckLine : stateIcons[step];
        const kind = [
          styles.step,
          isDone ? styles.done : '',
          index === current ? styles.current : '',
          index === current && hasLeft ? styles.left : '',
        ].join(' ');
        return (
          <li
            key={step}
            className={kind}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden>
              <Icon size={16} />
            </span>
            <span className={styles.label}>
              {t(`status.state.${step}`)}
              {isDone && (
                <VisuallyHidden>{t('release.stepDone')}</VisuallyHidden>
              )}
              {index === current && hold && <HoldBadge />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
