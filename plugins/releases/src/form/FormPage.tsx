import { Container, Header } from '@backstage/ui';
import { FormEvent, ReactNode } from 'react';
import styles from './fields.module.css';
import { LeaveDialog } from './LeaveDialog';
import { useLeaveGuard } from './useLeaveGuard';

/** A page with a form, its buttons always in reach. */
export function FormPage(props: {
  title: string;
  isDirty: boolean;
  onSubmit: () => void;
  buttons: ReactNode;
  children: ReactNode;
}) {
  const guard = useLeaveGuard(props.isDirty);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <>
      <Header title={props.title} />
      <Container pb="6">
        <form noValidate onSubmit={submit} aria-label={props.title}>
          {props.children}
          <div className={styles.bar}>{props.buttons}</div>
        </form>
      </Container>
      {guard.isAsking && (
        <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />
      )}
    </>
  );
}
