import { Alert, Button, Flex, Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import { useReleasesTranslation } from '../../shared/translation';
import { countOf, sendable } from './importRows';
import styles from './import.module.css';
import { ImportRun, ImportState } from './ImportRun';

/** How far an import is, what it came to, and what can be done next. */
export function ImportProgress(props: {
  run: ImportRun;
  state: ImportState;
  /** Back to what the columns are; absent where the file is not at hand. */
  onBack?: () => void;
  onRestart: () => void;
}) {
  const { run, state, onBack } = props;
  const { phase, rows, processed, total, error } = state;
  const { t } = useReleasesTranslation();
  const isRunning = phase === 'checking' || phase === 'importing';
  const ready = sendable(rows).length;
  const counts = {
    created: String(countOf(rows, 'created')),
    updated: String(countOf(rows, 'updated')),
    unchanged: String(countOf(rows, 'unchanged')),
    invalid: String(countOf(rows, 'invalid')),
  };
  return (
    <Flex direction="column" gap="3">
      {isRunning && (
        <Flex direction="column" gap="1" role="status">
          <Text>
            {t(`importing.progress.${phase}`, {
              processed: String(processed),
              total: String(total),
            })}
          </Text>
          <LinearProgress
            variant="determinate"
            aria-label={t('importing.progressLabel')}
            value={total === 0 ? 0 : Math.round((100 * processed) / total)}
          />
          {phase === 'importing' && (
            <Text color="secondary">{t('importing.leave')}</Text>
          )}
        </Flex>
      )}
      {phase === 'checked' && (
        <Text role="status">{t('importing.would', counts)}</Text>
      )}
      {phase === 'done' && (
        <Alert
          role="status"
          status="success"
          icon
          title={t('importing.done', counts)}
        />
      )}
      {phase === 'stopped' && (
        <Alert
          role="alert"
          status={error ? 'danger' : 'warning'}
          icon
          title={t('importing.stopped', {
            processed: String(processed),
            total: String(total),
          })}
          description={error?.message ?? t('importing.stoppedHint')}
        />
      )}
      <Flex gap="2" className={styles.line}>
        {(phase === 'checked' || phase === 'stopped') && (
          <Button
            variant="primary"
            isDisabled={ready === 0}
            onPress={() => run.start()}
          >
            {t('importing.start', { count: ready })}
          </Button>
        )}
        {isRunning && (
          <Button variant="secondary" onPress={() => run.stop()}>
            {t('importing.stop')}
          </Button>
        )}
        {onBack && !isRunning && phase !== 'done' && (
          <Button variant="secondary" onPress={onBack}>
            {t('importing.back')}
          </Button>
        )}
        {!isRunning && (
          <Button variant="secondary" onPress={props.onRestart}>
            {t('importing.another')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
