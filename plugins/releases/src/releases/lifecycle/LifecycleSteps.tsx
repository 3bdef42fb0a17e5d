import { useBreakpoint, VisuallyHidden } from '@backstage/ui';
import Step from '@material-ui/core/Step';
import StepConnector from '@material-ui/core/StepConnector';
import { StepIconProps } from '@material-ui/core/StepIcon';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';
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
  const isNarrow = useBreakpoint().down('xs');
  const steps = stepsOf(state);
  const current = steps.indexOf(state);
  const hasLeft = !USUAL_WAY.includes(state);
  return (
    <Stepper
      role="list"
      aria-label={t('release.lifecycle')}
      className={styles.steps}
      activeStep={current}
      alternativeLabel={!isNarrow}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      connector={
        <StepConnector
          classes={{
            alternativeLabel: styles.across,
            vertical: styles.down,
            line: styles.line,
            active: styles.passed,
            completed: styles.passed,
          }}
        />
      }
    >
      {steps.map((step, index) => {
        const isDone = index < current;
        const Icon = isDone ? RiCheckLine : stateIcons[step];
        return (
          <Step
            key={step}
            role="listitem"
            className={styles.step}
            aria-current={index === current ? 'step' : undefined}
          >
            <StepLabel
              classes={{
                alternativeLabel: styles.below,
                label: styles.label,
                active: styles.reached,
                completed: styles.reached,
              }}
              error={index === current && hasLeft}
              icon={<Icon size={16} />}
              StepIconComponent={StepMark}
              optional={index === current && hold && <HoldBadge />}
            >
              {t(`status.state.${step}`)}
              {isDone && (
                <VisuallyHidden>{t('release.stepDone')}</VisuallyHidden>
              )}
            </StepLabel>
          </Step>
        );
      })}
    </Stepper>
  );
}

function StepMark({ active, completed, error, icon }: StepIconProps) {
  const kind = [
    styles.mark,
    completed ? styles.done : '',
    active ? styles.current : '',
    error ? styles.left : '',
  ].join(' ');
  return (
    <span className={kind} aria-hidden>
      {icon}
    </span>
  );
}
