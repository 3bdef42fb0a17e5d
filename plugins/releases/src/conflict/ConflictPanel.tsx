import { Alert, Button, Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  LedgerEntry,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { entityLabel } from '../catalog/entityLabel';
import { inputOf } from '../form/changeOf';
import { DraftInput, InputField } from '../form/draftToInput';
import { useFieldName } from '../form/useFieldName';
import { Section } from '../layout/Section';
import { useTime } from '../time/useTime';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './ConflictPanel.module.css';
import { FieldValue } from './FieldValue';
import { Difference, differencesOf, mergeInputs, Side } from './differencesOf';

const SIDES: readonly Side[] = ['mine', 'theirs'];

function isSide(value: string): value is Side {
  return SIDES.some(side => side === value);
}

/**
 * Mine and theirs side by side, field by field. Where only one of us changed a
 * field that change is proposed; where both did, a person has to choose.
 */
export function ConflictPanel(props: {
  base: Release;
  mine: DraftInput;
  theirs: Release;
  changes?: readonly LedgerEntry[];
  isPending: boolean;
  onBack: () => void;
  onSave: (wanted: DraftInput) => void;
}) {
  const { base, mine, theirs } = props;
  const { t } = useReleasesTranslation();
  const fieldName = useFieldName();
  const time = useTime(theirs.window?.timeZone);
  const differences = differencesOf(base, mine, theirs);
  const [chosen, setChosen] = useState<ReadonlyMap<InputField, Side>>(
    new Map(),
  );
  const sideOf = ({ field, proposed }: Difference) =>
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
    props.onSave(mergeInputs(mine, inputOf(theirs), choices));
  };

  return (
    <Flex direction="column" gap="4">
      <Alert
        role="alert"
        status="warning"
        icon
        title={
          actors.length > 0
            ? t('conflict.savedBy', {
                who: actors.join(', '),
                when: time.relative(theirs.updatedAt),
              })
            : t('conflict.saved', { when: time.relative(theirs.updatedAt) })
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
            label={fieldName(difference.field)}
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
                  <FieldValue
                    field={difference.field}
                    value={difference[side]}
                    releaseZone={theirs.window?.timeZone}
                  />
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
