import { Alert } from '@backstage/ui';
import { ReactNode } from 'react';

/** Says what was not done, and why. */
export function NotDone(props: { title: string; children: ReactNode }) {
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title}
      description={props.children}
    />
  );
}
