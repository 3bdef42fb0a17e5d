import {
  Flex,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { WINDOW_EFFECTS } from '@slipway/backstage-plugin-releases-common';
import { EntityPicker } from '../../shared/catalog';
import { fieldError, fieldStyles } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { WindowForm } from './useWindowForm';

const IN_FLIGHT = ['finish', 'block'] as const;

/** What a window does, why, and whom to ask about it. */
export function WhatFields({ form }: { form: WindowForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('windows.form.part.what')}>
      <Flex direction="column" gap="4">
        <TextField
          label={t('windows.form.field.name')}
          isRequired
          value={draft.name}
          onChange={name => change({ name })}
          {...fieldError(errorAt('name'))}
        />
        <RadioGroup
          label={t('windows.form.field.effect')}
          description={t(`windows.form.effectHint.${draft.effect}`)}
          orientation="horizontal"
          value={draft.effect}
          onChange={value => {
            const effect = WINDOW_EFFECTS.find(known => known === value);
            if (effect) {
              change({ effect });
            }
          }}
        >
          {['deny' as const, 'allow' as const].map(effect => (
            <Radio key={effect} value={effect}>
              {t(`windows.effect.${effect}`)}
            </Radio>
          ))}
        </RadioGroup>
        <TextAreaField
          label={t('windows.form.field.reason')}
          description={t('windows.form.reasonHint')}
          rows={2}
          value={draft.reason}
          onChange={reason => change({ reason })}
          {...fieldError(errorAt('reason'))}
        />
        <div className={fieldStyles.grid}>
          <EntityPicker
            label={t('windows.form.field.contact')}
            kinds={['group', 'user']}
            value={draft.contact}
            onChange={contact => change({ contact })}
            error={errorAt('contact')}
          />
          {draft.effect === 'deny' && (
            <RadioGroup
              label={t('windows.form.field.inFlight')}
              description={t(`windows.form.inFlightHint.${draft.inFlight}`)}
              orientation="horizontal"
              value={draft.inFlight}
              onChange={value => {
                const inFlight = IN_FLIGHT.find(known => known === value);
                if (inFlight) {
                  change({ inFlight });
                }
              }}
            >
              {IN_FLIGHT.map(policy => (
                <Radio key={policy} value={policy}>
                  {t(`windows.inFlight.${policy}`)}
                </Radio>
              ))}
            </RadioGroup>
          )}
        </div>
      </Flex>
    </Section>
  );
}
