import { Alert, Container, Flex, Header } from '@backstage/ui';
import { useState } from 'react';
import {
  ColumnsStep,
  FileStep,
  ImportProgress,
  ImportRows,
  ImportStep,
  ImportSteps,
  ReadAs,
  rowsOf,
  useImportDraft,
  useImportRun,
} from '../../releases/import';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

/** Brings releases in from a file: read, understood, checked, then written. */
export function ImportPage() {
  const { t } = useReleasesTranslation();
  const { run, state } = useImportRun();
  const importing = useImportDraft();
  const [chosen, setChosen] = useState<'file' | 'columns'>('file');
  const [isOpening, setIsOpening] = useState(false);
  const [error, setError] = useState<string>();
  const { draft, source, reading } = importing;

  const open = async (changed: Parameters<typeof importing.open>[0] = {}) => {
    setIsOpening(true);
    setError(undefined);
    try {
      await importing.open(changed);
      setChosen('columns');
    } catch (reason) {
      setError(String(reason));
    } finally {
      setIsOpening(false);
    }
  };
  const check = () => {
    const rows = importing.read();
    if (rows?.errors.length === 0) {
      run.check(rowsOf(rows));
    }
  };
  const restart = () => {
    run.reset();
    importing.restart();
    setChosen('file');
  };

  const stepOf = (): ImportStep => {
    switch (state.phase) {
      case 'idle':
        return chosen;
      case 'done':
        return 'done';
      default:
        return 'rows';
    }
  };
  const step = stepOf();
  return (
    <>
      <PageHead name={t('importing.title')} />
      <Header title={t('importing.title')} />
      <Container pb="6">
        <Flex direction="column" gap="4">
          <ImportSteps current={step} />
          {error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('importing.notRead')}
              description={error}
            />
          )}
          {step === 'file' && (
            <Section title={t('importing.source')}>
              <FileStep
                draft={draft}
                onChange={importing.change}
                onNext={() => open()}
                isPending={isOpening}
              />
            </Section>
          )}
          {step === 'columns' && source && (
            <Section title={t('importing.step.columns')}>
              <ColumnsStep
                draft={draft}
                source={source}
                errors={reading?.errors ?? source.errors}
                onChange={importing.change}
                onOpen={open}
                onBack={() => setChosen('file')}
                onNext={check}
              />
            </Section>
          )}
          {(step === 'rows' || step === 'done') && (
            <Section
              title={t('importing.rows')}
              note={
                reading?.ignored.length
                  ? t('importing.ignored', {
                      fields: reading.ignored.join(', '),
                    })
                  : undefined
              }
            >
              <Flex direction="column" gap="4">
                {reading && <ReadAs reading={reading} draft={draft} />}
                <ImportProgress
                  run={run}
                  state={state}
                  onBack={source ? () => run.reset() : undefined}
                  onRestart={restart}
                />
                <ImportRows
                  rows={state.rows}
                  isDone={state.phase === 'done' || state.phase === 'importing'}
                />
              </Flex>
            </Section>
          )}
        </Flex>
      </Container>
    </>
  );
}
