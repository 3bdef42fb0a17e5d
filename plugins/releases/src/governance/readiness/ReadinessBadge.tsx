import { Readiness } from '@slipway/backstage-plugin-releases-common';
import { VerdictBadge } from '../../releases/status';
import { useReleasesTranslation } from '../../shared/translation';

/** What a release came to, and how much is left to do. */
export function ReadinessBadge(props: { readiness: Readiness }) {
  const { verdict, rootBlockers } = props.readiness;
  const { t } = useReleasesTranslation();
  const words = t(`status.verdict.${verdict}`);
  return (
    <VerdictBadge verdict={verdict}>
      {rootBlockers.length > 0
        ? t('readiness.thingsLeft', {
            verdict: words,
            count: rootBlockers.length,
          })
        : words}
    </VerdictBadge>
  );
}
