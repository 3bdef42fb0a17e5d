import { Alert, Button, Flex } from '@backstage/ui';
import {
  fieldStyles,
  Segments,
  WallTimeField,
  ZonePicker,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { ExceptionFields } from './ExceptionFields';
import { Pattern, RuleDraft } from './Pattern';
import { PatternFields } from './PatternFields';
import { readPattern } from './readPattern';
import { RuleFields } from './RuleFields';
import { WhenForm } from './WhenDraft';
import { writePattern } from './writePattern';

function RecurrenceFields({ form }: { form: WhenForm }) {
  const { draft, change } = form;
  const { t } = useReleasesTranslation();
  const isBeyond =
    draft.writes === 'rule' && readPattern(draft.rule) === undefined;
  const setPattern = (pattern: Pattern) =>
    change({ pattern, rule: writePattern(pattern), writes: 'pattern' });
  const setRule = (rule: RuleDraft) =>
    change({ rule, pattern: readPattern(rule) ?? draft.pattern });
  return (
    <>
      <Segments
        label={t('windows.form.by')}
        options={[
          { id: 'pattern', label: t('windows.form.byPattern') },
          { id: 'rule', label: t('windows.form.byRule') },
        ]}
        value={draft.writes}
        onChange={writes =>
          writes === 'rule' || !isBeyond ? change({ writes }) : undefined
        }
      />
      {isBeyond && (
        <Alert
          status="info"
          icon
          title={t('windows.form.beyond')}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() => setPattern(draft.pattern)}
            >
              {t('windows.form.startOver')}
            </Button>
          }
        />
      )}
      {draft.writes === 'pattern' ? (
        <PatternFields form={form} onChange={setPattern} />
      ) : (
        <RuleFields form={form} onChange={setRule} />
      )}
      <ExceptionFields form={form} />
    </>
  );
}

/** When a window is, once or again and again, by the clock of its zone. */
export function WhenFields({ form }: { form: WhenForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('windows.form.part.when')}>
      <Flex direction="column" gap="4">
        <div className={fieldStyles.grid}>
          <Segments
            label={t('windows.form.often')}
            options={[
              { id: 'once', label: t('windows.form.once') },
              { id: 'recurring', label: t('windows.form.recurring') },
            ]}
            value={draft.repeats ? 'recurring' : 'once'}
            onChange={often => change({ repeats: often === 'recurring' })}
          />
          <ZonePicker
            label={t('windows.form.field.timeZone')}
            value={draft.timeZone}
            onChange={timeZone => change({ timeZone })}
            error={errorAt('timeZone')}
          />
        </div>
        {draft.repeats ? (
          <RecurrenceFields form={form} />
        ) : (
          <div className={fieldStyles.grid}>
            <WallTimeField
              label={t('windows.form.field.start')}
              isRequired
              zone={draft.timeZone}
              value={draft.start}
              onChange={start => change({ start })}
              error={errorAt('start')}
            />
            <WallTimeField
              label={t('windows.form.field.end')}
              isRequired
              zone={draft.timeZone}
              value={draft.end}
              onChange={end => change({ end })}
              error={errorAt('end')}
            />
          </div>
        )}
      </Flex>
    </Section>
  );
}
