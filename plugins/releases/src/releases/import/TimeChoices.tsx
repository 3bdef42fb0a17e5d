import { Flex, Text } from '@backstage/ui';
import { SourceFile } from '@slipway/backstage-plugin-releases-common';
import { ChoiceField, ZonePicker } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';
import { datesOf, ImportDraft } from './ImportDraft';

/** Asks for the zone of the file's times and, if need be, the order of its dates. */
export function TimeChoices(props: {
  draft: ImportDraft;
  source: SourceFile;
  onChange: (changed: Partial<ImportDraft>) => void;
  /** Whether an order was needed and is not there. */
  isOrderMissing: boolean;
}) {
  const { draft, onChange } = props;
  const { t } = useReleasesTranslation();
  const dates = datesOf(draft, props.source);
  return (
    <Flex direction="column" gap="3">
      <div className={styles.choices}>
        <ZonePicker
          label={t('importing.zone')}
          description={t('importing.zoneHint')}
          value={draft.zone}
          onChange={zone => onChange({ zone })}
        />
        {dates.kind === 'ambiguous' && (
          <ChoiceField
            label={t('importing.dateOrder')}
            description={t('importing.dateOrderHint', {
              example: dates.example.text,
              line: String(dates.example.line),
            })}
            options={dates.orders.map(order => ({
              id: order,
              label: t(`importing.order.${order}`),
            }))}
            value={draft.dateOrder}
            onChange={dateOrder => onChange({ dateOrder })}
            noneLabel={t('importing.noOrder')}
            onClear={() => onChange({ dateOrder: undefined })}
            error={
              props.isOrderMissing ? t('importing.dateOrderWanted') : undefined
            }
          />
        )}
      </div>
      {dates.kind === 'found' && (
        <Text color="secondary">
          {t('importing.orderFound', {
            order: t(`importing.order.${dates.order}`).toLowerCase(),
            line: String(dates.proof.line),
            example: dates.proof.text,
          })}
        </Text>
      )}
    </Flex>
  );
}
