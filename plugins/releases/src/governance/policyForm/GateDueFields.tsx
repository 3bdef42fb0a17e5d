import { NumberField, Text } from '@backstage/ui';
import {
  GATE_DUE_FROM,
  MILESTONE_KINDS,
} from '@slipway/backstage-plugin-releases-common';
import { ChoiceField, fieldError } from '../../shared/form';
import {
  useGatesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { GateDraft } from './PolicyDraft';
import styles from './policyForm.module.css';

/** By when a gate has to pass: some working days from something of the release. */
export function GateDueFields(props: {
  due: GateDraft['due'];
  /** What is wrong with a part of it. */
  errorOf: (part: string) => string | undefined;
  onChange: (due: GateDraft['due'], part: string) => void;
}) {
  const { due, errorOf, onChange } = props;
  const { t } = useReleasesTranslation();
  const { t: tg } = useGatesTranslation();
  return (
    <>
      <div className={styles.narrow}>
        <ChoiceField
          label={tg('gates.due.fromLabel')}
          noneLabel={tg('gates.due.asUsual')}
          options={GATE_DUE_FROM.map(id => ({
            id,
            label: tg(`gates.due.from.${id}`),
          }))}
          value={due?.from}
          onChange={from =>
            onChange({ offsetDays: due?.offsetDays ?? 0, from }, 'from')
          }
          onClear={() => onChange(undefined, 'from')}
          error={errorOf('from')}
        />
        {due?.from === 'milestone' && (
          <ChoiceField
            label={tg('gates.due.milestoneKind')}
            options={MILESTONE_KINDS.map(id => ({
              id,
              label: t(`status.milestone.${id}`),
            }))}
            value={due.milestone}
            onChange={milestone => onChange({ ...due, milestone }, 'milestone')}
            error={errorOf('milestone')}
          />
        )}
        {due && (
          <NumberField
            label={tg('gates.due.days')}
            isRequired
            value={due.offsetDays ?? NaN}
            onChange={days =>
              onChange(
                {
                  ...due,
                  offsetDays: Number.isNaN(days) ? undefined : days,
                },
                'offsetDays',
              )
            }
            {...fieldError(errorOf('offsetDays'))}
          />
        )}
      </div>
      <Text color="secondary">
        {tg(due ? 'gates.due.daysHint' : 'gates.due.asUsualHint')}
      </Text>
    </>
  );
}
