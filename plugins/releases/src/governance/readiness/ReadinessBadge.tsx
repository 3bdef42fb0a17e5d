import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { VerdictBadge } from '../../releases/status';
import { useReleasesTranslation } from '../../shared/translation';
import { causesIn, ReadinessCauses } from './causesIn';

/** What a release came to, and how much is left to do. */
export function ReadinessBadge(props: {
  readiness: ReadinessCauses & { verdict: Verdict };
}) {
  const { verdict } = props.readiness;
  const causes = causesIn(props.readiness);
  const { t } = useReleasesTranslation();
  const words = t(`status.verdict.${verdict}`);
  return (
    <VerdictBadge verdict={verdict}>
      {causes > 0
        ? t('readiness.thingsLeft', {
            verdict: words,
            count: causes,
          })
        : words}
    </VerdictBadge>
  );
}
