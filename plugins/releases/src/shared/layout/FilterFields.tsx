import { Button, useBreakpoint } from '@backstage/ui';
import { RiFilterLine } from '@remixicon/react';
import { ReactNode, useId, useState } from 'react';
import styles from './FilterFields.module.css';

/** Fields that narrow a page. On a narrow screen they open on demand. */
export function FilterFields(props: { label: string; children: ReactNode }) {
  const { label, children } = props;
  const fieldsId = useId();
  const isNarrow = useBreakpoint().down('md');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {isNarrow && (
        <Button
          className={styles.toggle}
          variant="secondary"
          iconStart={<RiFilterLine />}
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onPress={() => setIsOpen(!isOpen)}
        >
          {label}
        </Button>
      )}
      {(isOpen || !isNarrow) && (
        <div
          id={fieldsId}
          role="group"
          aria-label={label}
          className={styles.fields}
        >
          {children}
        </div>
      )}
    </>
  );
}
