import { Button, Text } from '@backstage/ui';
import {
  Slot,
  SlotList as Slots,
} from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { SentenceText, useWording } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './planning.module.css';

function SlotItem(props: { slot: Slot; onChoose: () => void }) {
  const { window, conflicts } = props.slot;
  const { t } = useReleasesTranslation();
  const time = useTime(window.timeZone);
  return (
    <li className={styles.slot}>
      <div>
        <Text as="div" weight="bold">
          {time.span(window)} {time.zone}
          {time.isNear(window.start) && (
            <Text as="span" color="secondary">
              {' '}
              · {time.relative(window.start)}
            </Text>
          )}
        </Text>
        {conflicts.map(conflict => (
          <Text as="div" color="secondary" key={conflict.fingerprint}>
            {t('conflicts.severity.low')}: <SentenceText of={conflict} />
          </Text>
        ))}
      </div>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('planning.slots.chooseOf', { time: time.span(window) })}
        onPress={props.onChoose}
      >
        {t('planning.slots.choose')}
      </Button>
    </li>
  );
}

function PassedOver({ passedOver }: Pick<Slots, 'passedOver'>) {
  const { t } = useReleasesTranslation();
  if (passedOver.length === 0) {
    return null;
  }
  return (
    <details className={styles.passed}>
      <summary>{t('planning.slots.passedOver')}</summary>
      <ul className={styles.list}>
        {passedOver.map(reason => (
          <li key={`${reason.code} ${reason.sentence}`}>
            <Text as="span" color="secondary">
              <SentenceText of={reason} />
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Free times to choose from, and what was passed over. */
export function SlotList(props: {
  slots: Slots;
  onChoose: (slot: Slot) => void;
}) {
  const { items, passedOver } = props.slots;
  const sentence = useWording(items[0]?.window.timeZone).text(props.slots);
  const { t } = useReleasesTranslation();
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t('planning.slots.none')} description={sentence} />
      ) : (
        <>
          <Text color="secondary">{sentence}</Text>
          <ul className={styles.slots} aria-label={t('planning.slots.list')}>
            {items.map(slot => (
              <SlotItem
                key={slot.window.start}
                slot={slot}
                onChoose={() => props.onChoose(slot)}
              />
            ))}
          </ul>
        </>
      )}
      <PassedOver passedOver={passedOver} />
    </>
  );
}
