import { Alert, Button, Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useState } from 'react';
import { entityLabel } from '../catalog';
import { Section } from '../layout';
import { useTime } from '../time';
import { useReleasesTranslation } from '../translation';
import {
  Difference,
  differencesOf,
  mergeWritten,
  Side,
  Written,
} from './differencesOf';
import styles from './EditConflictPanel.module.css';

const SIDES: readonly Side[] = ['mine', 'theirs'];

function isSide(value: string): value is Side {
  return SIDES.some(side => side === value);
}

/**
 * Mine and theirs side by side, field by field. Where only one of us changed a
 * field that change is proposed; where both did, a person has to choose.
 */
export function EditConflictPanel<
  F extends string,
  W extends Written<F>,
>(props: {
  /** What is written of what was opened, of mine, and of what they saved. */
  before: W;
  mine: W;
  theirs: W;
  /** What it is that two people changed. */
  what: 'release' | 'window' | 'train' | 'template' | 'policy' | 'review';
  savedAt: string;
  changes?: readonly LedgerEntry[];
  fieldName: (field: F) => string;
  valueOf: (field: F, value: unknown) => ReactNode;
  isPending: boolean;
  onBack: () => void;
  onSave: (wanted: W) => void;
}) {
  const { before, mine, theirs, what } = props;
  const { t } = useReleasesTranslation();
  const time = useTime();
  const differences = differencesOf<F>(before, mine, theirs);
  const [chosen, setChosen] = useState<ReadonlyMap<F, Side>>(new Map());
  const sideOf = ({ field, proposed }: Difference<F>) =>
    chosen.get(field) ?? proposed;
  const open = differences.filter(difference => !sideOf(difference)).length;
  const actors = [
    ...new Set(props.changes?.map(({ actor }) => entityLabel(actor))),
  ];

  const save = () => {
    const choices = new Map(
      differences.map(difference => [
        difference.field,
        sideOf(difference) ?? 'theirs',
      ]),
    );
    props.onSave(mergeWritten<F, W>(mine, theirs, choices));
  };

  return (
    <Flex direction="column" gap="4">
      <Alert
        role="alert"
        status="warning"
        icon
        title={
          actors.length > 0
            ? t(`conflict.savedBy.${what}`, {
                who: actors.join(', '),
                when: time.relative(props.savedAt),
              })
            : t(`conflict.saved.${what}`, {
                when: time.relative(props.savedAt),
              })
        }
        description={t('conflict.explain')}
      />
      <Section
        title={t('conflict.fields')}
        note={
          open > 0 ? t('conflict.open', { count: open }) : t('conflict.chosen')
        }
      >
        {differences.length === 0 && <Text>{t('conflict.same')}</Text>}
        {differences.map(difference => (
          <RadioGroup
            key={difference.field}
            className={styles.field}
            label={props.fieldName(difference.field)}
            secondaryLabel={
              difference.proposed ? undefined : t('conflict.both')
            }
            value={sideOf(difference) ?? null}
            onChange={value =>
              isSide(value) &&
              setChosen(new Map(chosen).set(difference.field, value))
            }
          >
            <div className={styles.sides}>
              {SIDES.map(side => (
                <div key={side} className={styles.side}>
                  <Radio value={side}>{t(`conflict.${side}`)}</Radio>
                  {props.valueOf(difference.field, difference[side])}
                </div>
              ))}
            </div>
          </RadioGroup>
        ))}
      </Section>
      <Flex gap="2" justify="end">
        <Button variant="secondary" onPress={props.onBack}>
          {t('conflict.back')}
        </Button>
        <Button
          variant="primary"
          isDisabled={open > 0}
          isPending={props.isPending}
          onPress={save}
        >
          {t('conflict.save')}
        </Button>
      </Flex>
    </Flex>
  );
}
