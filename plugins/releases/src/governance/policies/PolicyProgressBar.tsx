import { Flex, Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import { useEffect, useState } from 'react';
import { usePoliciesTranslation } from '../../shared/translation';
import { usePolicyProgress } from './usePolicyQueries';

/**
 * How many releases are judged again since a policy was saved. Once all are,
 * it says so for as long as the page is open; before that, who comes later
 * sees nothing of it.
 */
export function PolicyProgressBar({ id }: { id: string }) {
  const { t } = usePoliciesTranslation();
  const { data: { total, remaining } = { total: 0, remaining: 0 } } =
    usePolicyProgress(id);
  const isRunning = remaining > 0;
  const [wasRunning, setWasRunning] = useState(false);
  useEffect(() => {
    if (isRunning) {
      setWasRunning(true);
    }
  }, [isRunning]);
  const counts = t('policies.progress.counts', {
    count: total,
    judged: String(total - remaining),
  });
  return (
    <Flex direction="column" gap="1">
      <div role="status">
        {isRunning && <Text>{t('policies.progress.running')}</Text>}
        {!isRunning && wasRunning && <Text>{t('policies.progress.done')}</Text>}
      </div>
      {isRunning && (
        <>
          <LinearProgress
            variant="determinate"
            aria-label={t('policies.progress.label')}
            aria-valuetext={counts}
            value={Math.floor((100 * (total - remaining)) / total)}
          />
          <Text color="secondary">{counts}</Text>
        </>
      )}
    </Flex>
  );
}
