import { Alert, Container, Flex, Header } from '@backstage/ui';
import { readReleases } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import {
  FieldMapping,
  ImportProgress,
  ImportRows,
  ImportSource,
  rowsOf,
  SourceText,
  useImportRun,
} from '../../releases/import';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

const NOTHING: SourceText = { text: '', provider: '', ownerFromTeam: false };

/** Brings releases in from a file: read, checked, then written. */
export function ImportPage() {
  const { t } = useReleasesTranslation();
  const { run, state } = useImportRun();
  const [source, setSource] = useState(NOTHING);
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const [reading, setReading] = useState<ReturnType<typeof readReleases>>();

  const preview = (fields: Record<string, string>) => {
    const read = readReleases(source.text, {
      provider: source.provider.trim() || undefined,
      ownerFromTeam: source.ownerFromTeam,
      mapping: Object.keys(fields).length > 0 ? fields : undefined,
    });
    setReading(read);
    if (read.errors.length === 0) {
      run.check(rowsOf(read));
    }
  };

  const isUnknown = reading?.errors.some(({ code }) =>
    code.startsWith('unknown_field'),
  );
  return (
    <>
      <Header title={t('importing.title')} />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {state.phase === 'idle' && (
            <Section title={t('importing.source')}>
              <Flex direction="column" gap="4">
                <ImportSource
                  source={source}
                  onChange={changed => {
                    setSource(changed);
                    setReading(undefined);
                  }}
                  onPreview={() => preview(mapping)}
                  isPending={false}
                />
                {reading && reading.errors.length > 0 && (
                  <Alert
                    role="alert"
                    status="danger"
                    icon
                    title={t('importing.notRead')}
                    description={reading.errors
                      .map(({ message }) => message)
                      .join(' ')}
                  />
                )}
                {reading && isUnknown && (
                  <FieldMapping
                    fields={reading.fields}
                    mapping={mapping}
                    onChange={setMapping}
                  />
                )}
              </Flex>
            </Section>
          )}
          {state.phase !== 'idle' && (
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
                <ImportProgress run={run} state={state} />
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
