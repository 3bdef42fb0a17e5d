import { Container, Header } from '@backstage/ui';
import { FormEvent, ReactNode, useEffect, useRef } from 'react';
import styles from './fields.module.css';
import { LeaveDialog } from './LeaveDialog';
import { useLeaveGuard } from './useLeaveGuard';

const FIRST_PROBLEM = '[aria-invalid="true"], [role="alert"]';

/** A page with a form, its buttons always in reach. */
export function FormPage(props: {
  title: string;
  isDirty: boolean;
  onSubmit: () => void;
  /** Changes when something is wrong: the first such place is then focused. */
  problem?: unknown;
  buttons?: ReactNode;
  children: ReactNode;
}) {
  const { problem, buttons } = props;
  const guard = useLeaveGuard(props.isDirty);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const place = problem
      ? form.current?.querySelector<HTMLElement>(FIRST_PROBLEM)
      : undefined;
    place?.focus();
    place?.scrollIntoView?.({ block: 'center' });
  }, [problem]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <>
      <Header title={props.title} />
      <Container pb="6">
        <form ref={form} noValidate onSubmit={submit} aria-label={props.title}>
          {props.children}
          {buttons && <div className={styles.bar}>{buttons}</div>}
        </form>
      </Container>
      {guard.isAsking && (
        <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />
      )}
    </>
  );
}
