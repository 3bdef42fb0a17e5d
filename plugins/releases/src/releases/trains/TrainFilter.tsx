import { Select } from '@backstage/ui';
import { useReleasesTranslation } from '../../shared/translation';
import { useTrainNames } from './useTrainNames';

/** Narrows by trains. */
export function TrainFilter(props: {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { value } = props;
  const { t } = useReleasesTranslation();
  const { optionsWith } = useTrainNames();
  return (
    <Select<'multiple'>
      label={t('portfolio.filter.train')}
      placeholder={t('portfolio.any')}
      selectionMode="multiple"
      options={optionsWith(value)}
      search={{ placeholder: t('portfolio.search') }}
      value={[...value]}
      onChange={keys => props.onChange(keys.map(String))}
    />
  );
}
