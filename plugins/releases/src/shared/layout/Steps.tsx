import { useBreakpoint, VisuallyHidden } from '@backstage/ui';
import Step from '@material-ui/core/Step';
import StepConnector from '@material-ui/core/StepConnector';
import { StepIconProps } from '@material-ui/core/StepIcon';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';
import { RemixiconComponentType, RiCheckLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useReleasesTranslation } from '../translation';
import styles from './Steps.module.css';

/** One step of a way. */
export interface StepOfWay {
  id: string;
  label: string;
  Icon: RemixiconComponentType;
  /** Whether the way ends here although it should go on. */
  isAstray?: boolean;
  note?: ReactNode;
}

/** How far something has come on its way. */
export function Steps(props: {
  label: string;
  steps: readonly StepOfWay[];
  /** The place of the step that one is at. */
  current: number;
}) {
  const { steps, current } = props;
  const { t } = useReleasesTranslation();
  const isNarrow = useBreakpoint().down('xs');
  return (
    <Stepper
      role="list"
      aria-label={props.label}
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
      {steps.map(({ id, label, Icon, isAstray, note }, index) => {
        const isDone = index < current;
        const Mark = isDone ? RiCheckLine : Icon;
        return (
          <Step
            key={id}
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
              error={isAstray}
              icon={<Mark size={16} />}
              StepIconComponent={StepMark}
              optional={note}
            >
              {label}
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
