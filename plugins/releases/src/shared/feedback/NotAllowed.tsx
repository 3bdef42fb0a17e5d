import { RiLockLine } from '@remixicon/react';
import { NoContent } from './NoContent';

/** In place of what this person may not do, why not. */
export function NotAllowed(props: { title: string; description?: string }) {
  return <NoContent icon={<RiLockLine />} {...props} />;
}
