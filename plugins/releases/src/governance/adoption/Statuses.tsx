import { VisuallyHidden } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { GateBadge, VerdictBadge } from '../../releases/status';
import {
  useAdoptionTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import styles from './PoliciesDiffer.module.css';

/** What a release comes to now, and what it would come to. */
export function Verdicts({ kept, today }: { kept: Verdict; today: Verdict }) {
  const { t } = useReleasesTranslation();
  const { t: ta } = useAdoptionTranslation();
  return (
    <span className={styles.statuses}>
      <VisuallyHidden>
        {ta('adoption.verdict', {
          kept: t(`status.verdict.${kept}`),
          today: t(`status.verdict.${today}`),
        })}
      </VisuallyHidden>
      <span aria-hidden className={styles.statuses}>
        <VerdictBadge verdict={kept} />
        {kept !== today && (
          <>
            <RiArrowRightLine size={16} />
            <VerdictBadge verdict={today} />
          </>
        )}
      </span>
    </span>
  );
}

/** What a gate comes to now, and what it would come to. */
export function GateStatuses(props: { kept?: Verdict; today?: Verdict }) {
  const { kept, today } = props;
  return (
    <span className={styles.statuses}>
      {kept && <GateBadge status={kept} />}
      {kept && today && <RiArrowRightLine size={16} aria-hidden />}
      {today && <GateBadge status={today} />}
    </span>
  );
}
