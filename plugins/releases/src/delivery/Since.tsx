import { Text } from '@backstage/ui';
import { useTime } from '../shared/time';

/** How long ago something was, or how far off; the instant is its title. */
export function Since(props: { at: string }) {
  const { at } = props;
  const time = useTime();
  return (
    <time dateTime={at} title={`${time.instant(at)} ${time.zone}`}>
      {time.relative(at)}
    </time>
  );
}

/** An instant in full, and how far it is from now. */
export function Instant(props: { at: string }) {
  const { at } = props;
  const time = useTime();
  return (
    <time dateTime={at}>
      {time.instant(at)} {time.zone}
      {time.isNear(at) && (
        <Text as="span" color="secondary">
          {' '}
          · {time.relative(at)}
        </Text>
      )}
    </time>
  );
}
