import { PolicySelector } from '@slipway/backstage-plugin-releases-common';
import { useTrainNames } from '../../releases/trains';
import { entityLabel } from '../../shared/catalog';
import {
  COMPONENT_FIELDS,
  ComponentField,
  readPredicate,
} from '../../shared/componentFilter';
import {
  usePoliciesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { filterText } from './filterText';

/** One part of what a policy selects by. */
export interface SelectorLine {
  label: string;
  values: readonly string[];
}

const COMPONENT_LABELS = {
  component: 'policies.selects.component',
  type: 'policies.selects.componentType',
  lifecycle: 'policies.selects.componentLifecycle',
  owner: 'policies.selects.componentOwner',
  system: 'policies.selects.componentSystem',
  tag: 'policies.selects.componentTag',
} as const satisfies Record<ComponentField, string>;

/** What a policy selects by, part by part; no lines stand for every release. */
export function useSelectorLines(): (
  selector: PolicySelector,
) => SelectorLine[] {
  const { t } = useReleasesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const { nameOf } = useTrainNames();
  const componentLines = ({ entityFilter }: PolicySelector) => {
    const fields = readPredicate(entityFilter);
    return fields
      ? COMPONENT_FIELDS.map(field => ({
          label: tp(COMPONENT_LABELS[field]),
          values: fields[field].map(entityLabel),
        }))
      : [
          {
            label: tp('policies.selects.entityFilter'),
            values: [filterText(entityFilter ?? {})],
          },
        ];
  };
  return selector =>
    [
      {
        label: tp('policies.selects.environments'),
        values: selector.environments,
      },
      {
        label: tp('policies.selects.kinds'),
        values: selector.kinds.map(kind => t(`status.kind.${kind}`)),
      },
      {
        label: tp('policies.selects.impacts'),
        values: selector.impacts.map(impact => t(`status.impact.${impact}`)),
      },
      {
        label: tp('policies.selects.trainIds'),
        values: selector.trainIds.map(nameOf),
      },
      {
        label: tp('policies.selects.ownerRefs'),
        values: selector.ownerRefs.map(entityLabel),
      },
      { label: tp('policies.selects.tags'), values: selector.tags },
      ...componentLines(selector),
    ].filter(({ values }) => values.length > 0);
}
