import {
  Alert,
  Button,
  Checkbox,
  CheckboxGroup,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { RELEASE_KINDS } from '@slipway/backstage-plugin-releases-common';
import { fieldError, TokenField } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { draftScope } from './draftScope';
import { ScopeFilterFields } from './ScopeFilterFields';
import { Segments } from './Segments';
import { WindowForm } from './useWindowForm';
import styles from './windowForm.module.css';

const FILTER_ROWS = 6;

function Components({ form }: { form: WindowForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  const isBeyond =
    draft.asks === 'filter' && draftScope.read(draft.filterText) === undefined;
  return (
    <Flex direction="column" gap="3">
      <Segments
        label={t('windows.form.filterBy')}
        options={[
          { id: 'fields', label: t('windows.form.byFields') },
          { id: 'filter', label: t('windows.form.byFilter') },
        ]}
        value={draft.asks}
        onChange={asks =>
          asks === 'filter' || !isBeyond ? change({ asks }) : undefined
        }
      />
      {isBeyond && (
        <Alert
          status="info"
          icon
          title={t('windows.form.filterBeyond')}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() =>
                change({
                  asks: 'fields',
                  filterText: draftScope.write(draft.scope),
                })
              }
            >
              {t('windows.form.startOver')}
            </Button>
          }
        />
      )}
      {draft.asks === 'fields' ? (
        <>
          <Text color="secondary">{t('windows.form.scopeHint')}</Text>
          <ScopeFilterFields
            scope={draft.scope}
            onChange={scope =>
              change({ scope, filterText: draftScope.write(scope) })
            }
          />
        </>
      ) : (
        <TextAreaField
          className={styles.code}
          label={t('windows.form.filter')}
          description={t('windows.form.filterHint')}
          rows={FILTER_ROWS}
          value={draft.filterText}
          onChange={filterText =>
            change({
              filterText,
              scope: draftScope.read(filterText) ?? draft.scope,
            })
          }
          {...fieldError(errorAt('scope.entityFilter'))}
        />
      )}
    </Flex>
  );
}

/** What a window is for: components, environments, kinds of release. */
export function ScopeFields({ form }: { form: WindowForm }) {
  const { draft, change, errorAt, errors } = form;
  const { t } = useReleasesTranslation();
  const environmentError =
    errorAt('scope.environments') ??
    errors.find(({ field }) => field.startsWith('scope.environments.'))
      ?.message;
  return (
    <Section title={t('windows.form.part.scope')}>
      <Flex direction="column" gap="4">
        <Components form={form} />
        <TokenField
          label={t('windows.form.environments')}
          description={t('windows.form.environmentsHint')}
          placeholder="production"
          tokens={draft.environments}
          onChange={environments => change({ environments })}
          error={environmentError}
        />
        <CheckboxGroup
          label={t('windows.form.releaseKinds')}
          description={t('windows.form.releaseKindsHint')}
          orientation="horizontal"
          value={draft.releaseKinds}
          onChange={kinds =>
            change({
              releaseKinds: RELEASE_KINDS.filter(kind => kinds.includes(kind)),
            })
          }
        >
          {RELEASE_KINDS.map(kind => (
            <Checkbox key={kind} value={kind}>
              {t(`status.kind.${kind}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </Flex>
    </Section>
  );
}
