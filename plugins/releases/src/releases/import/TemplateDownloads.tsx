import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { saveFile } from '../../shared/links';
import { localZone, useNow } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';
import { sampleTable, Table, templateTable } from './sampleTable';
import { TABLE_FORMATS, tableFile, TableFormat } from './tableFile';

const SAMPLES = 2;

const WORDS = { csv: 'importing.asCsv', xlsx: 'importing.asExcel' } as const;

/** Offers files to start from: an empty one, and one that can be imported. */
export function TemplateDownloads() {
  const { t } = useReleasesTranslation();
  const catalogApi = useApi(catalogApiRef);
  const now = useNow();
  const [error, setError] = useState<string>();

  const sample = async (): Promise<Table> => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'Component', 'metadata.namespace': 'default' },
      fields: ['metadata.name'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: SAMPLES,
    });
    return sampleTable(
      items.map(({ metadata }) => metadata.name),
      DateTime.fromMillis(now, { zone: localZone() }),
      t('importing.sampleNote'),
    );
  };

  const download = async (
    name: string,
    table: () => Table | Promise<Table>,
    format: TableFormat,
  ) => {
    try {
      saveFile(await tableFile(await table(), format), `${name}.${format}`);
      setError(undefined);
    } catch (reason) {
      setError(t('importing.notDownloaded', { why: String(reason) }));
    }
  };

  const offers = [
    {
      name: 'releases-template',
      label: t('importing.template'),
      table: templateTable,
      words: 'importing.templateAs',
    },
    {
      name: 'releases-sample',
      label: t('importing.sample'),
      table: sample,
      words: 'importing.sampleAs',
    },
  ] as const;
  return (
    <Flex direction="column" gap="2">
      <Text color="secondary">{t('importing.downloads')}</Text>
      {offers.map(({ name, label, table, words }) => (
        <Flex key={name} gap="2" align="center" className={styles.line}>
          <Text className={styles.offer}>{label}</Text>
          {TABLE_FORMATS.map(format => (
            <Button
              key={format}
              variant="secondary"
              size="small"
              iconStart={<RiDownload2Line aria-hidden />}
              aria-label={t(words, { format: t(WORDS[format]) })}
              onPress={() => download(name, table, format)}
            >
              {t(WORDS[format])}
            </Button>
          ))}
        </Flex>
      ))}
      {error && (
        <Text color="danger" role="alert">
          {error}
        </Text>
      )}
    </Flex>
  );
}
