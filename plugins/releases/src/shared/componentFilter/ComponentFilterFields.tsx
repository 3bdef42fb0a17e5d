import { Alert, Button, Flex, Text, TextAreaField } from '@backstage/ui';
import { fieldError, Segments } from '../form';
import { useReleasesTranslation } from '../translation';
import styles from './componentFilter.module.css';
import { ComponentFilterDraft, filterText } from './ComponentFilterDraft';
import { FacetFields } from './FacetFields';

const FILTER_ROWS = 6;

/** Says for what components something is, by fields or by a predicate. */
export function ComponentFilterFields(props: {
  draft: ComponentFilterDraft;
  onChange: (patch: Partial<ComponentFilterDraft>) => void;
  error?: string;
}) {
  const { draft, onChange } = props;
  const { t } = useReleasesTranslation();
  const isBeyond =
    draft.asks === 'filter' && filterText.read(draft.filterText) === undefined;
  return (
    <Flex direction="column" gap="3">
      <Segments
        label={t('form.components.by')}
        options={[
          { id: 'fields', label: t('form.components.byFields') },
          { id: 'filter', label: t('form.components.byFilter') },
        ]}
        value={draft.asks}
        onChange={asks =>
          asks === 'filter' || !isBeyond ? onChange({ asks }) : undefined
        }
      />
      {isBeyond && (
        <Alert
          status="info"
          icon
          title={t('form.components.beyond')}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() =>
                onChange({
                  asks: 'fields',
                  filterText: filterText.write(draft.scope),
                })
              }
            >
              {t('form.components.startOver')}
            </Button>
          }
        />
      )}
      {draft.asks === 'fields' ? (
        <>
          <Text color="secondary">{t('form.components.hint')}</Text>
          <FacetFields
            scope={draft.scope}
            onChange={scope =>
              onChange({ scope, filterText: filterText.write(scope) })
            }
          />
        </>
      ) : (
        <TextAreaField
          className={styles.code}
          label={t('form.components.filter')}
          description={t('form.components.filterHint')}
          rows={FILTER_ROWS}
          value={draft.filterText}
          onChange={text =>
            onChange({
              filterText: text,
              scope: filterText.read(text) ?? draft.scope,
            })
          }
          {...fieldError(props.error)}
        />
      )}
    </Flex>
  );
}
