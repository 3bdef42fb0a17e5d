import { Checkbox, CheckboxGroup, Flex, Select, Text } from '@backstage/ui';
import {
  RELEASE_IMPACTS,
  RELEASE_KINDS,
} from '@slipway/backstage-plugin-releases-common';
import { useTrainNames } from '../../releases/trains';
import { EntityFilter } from '../../shared/catalog';
import { ComponentFilterFields } from '../../shared/componentFilter';
import { fieldError, TokenField } from '../../shared/form';
import {
  usePoliciesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { ErrorIn } from './errorIn';
import styles from './policyForm.module.css';
import { SelectorDraft } from './SelectorDraft';

/** Which releases: all fields have to fit, and an empty one fits every release. */
export function SelectorFields(props: {
  draft: SelectorDraft;
  /** Where it stands in the contract. */
  path: string;
  /** Whether the kind is not to choose. */
  isOfOneKind?: boolean;
  errorIn: ErrorIn;
  onChange: (draft: SelectorDraft, touched: readonly string[]) => void;
}) {
  const { draft, path, errorIn } = props;
  const { t } = useReleasesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const { optionsWith } = useTrainNames();
  const change = (
    patch: Partial<SelectorDraft>,
    field: keyof SelectorDraft | 'entityFilter',
  ) => props.onChange({ ...draft, ...patch }, [`${path}.${field}`]);
  return (
    <Flex direction="column" gap="4">
      <div className={styles.pairs}>
        <TokenField
          label={tp('policies.form.environments')}
          description={tp('policies.form.environmentsHint')}
          placeholder="production"
          tokens={draft.environments}
          onChange={environments => change({ environments }, 'environments')}
          error={errorIn(`${path}.environments`)}
        />
        <TokenField
          label={tp('policies.form.tags')}
          description={tp('policies.form.tagsHint')}
          tokens={draft.tags}
          onChange={tags => change({ tags }, 'tags')}
          error={errorIn(`${path}.tags`)}
        />
        <EntityFilter
          label={tp('policies.form.owners')}
          placeholder={tp('policies.form.any')}
          searchPlaceholder={t('form.components.search')}
          kinds={['group', 'user']}
          value={draft.ownerRefs}
          onChange={ownerRefs => change({ ownerRefs }, 'ownerRefs')}
          error={errorIn(`${path}.ownerRefs`)}
        />
        <Select<'multiple'>
          label={tp('policies.form.trains')}
          placeholder={tp('policies.form.any')}
          selectionMode="multiple"
          options={optionsWith(draft.trainIds)}
          search={{ placeholder: tp('policies.form.search') }}
          value={[...draft.trainIds]}
          onChange={keys => change({ trainIds: keys.map(String) }, 'trainIds')}
          {...fieldError(errorIn(`${path}.trainIds`))}
        />
      </div>
      {!props.isOfOneKind && (
        <CheckboxGroup
          label={tp('policies.form.kinds')}
          description={tp('policies.form.kindsHint')}
          orientation="horizontal"
          value={[...draft.kinds]}
          onChange={kinds =>
            change(
              { kinds: RELEASE_KINDS.filter(kind => kinds.includes(kind)) },
              'kinds',
            )
          }
        >
          {RELEASE_KINDS.map(kind => (
            <Checkbox key={kind} value={kind}>
              {t(`status.kind.${kind}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <CheckboxGroup
        label={tp('policies.form.impacts')}
        description={tp('policies.form.impactsHint')}
        orientation="horizontal"
        value={[...draft.impacts]}
        onChange={impacts =>
          change(
            {
              impacts: RELEASE_IMPACTS.filter(impact =>
                impacts.includes(impact),
              ),
            },
            'impacts',
          )
        }
      >
        {RELEASE_IMPACTS.map(impact => (
          <Checkbox key={impact} value={impact}>
            {t(`status.impact.${impact}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Text as="h3" weight="bold">
        {tp('policies.form.components')}
      </Text>
      <ComponentFilterFields
        draft={draft}
        onChange={patch => change(patch, 'entityFilter')}
        error={errorIn(`${path}.entityFilter`)}
      />
    </Flex>
  );
}
