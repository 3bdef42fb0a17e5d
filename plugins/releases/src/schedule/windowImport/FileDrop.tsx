import { Text } from '@backstage/ui';
import { RiUploadCloud2Line } from '@remixicon/react';
import { DragEvent, useId, useState } from 'react';
import styles from './windowImport.module.css';

/** Takes a file that is chosen, or dropped on it. */
export function FileDrop(props: {
  label: string;
  hint: string;
  accept: string;
  /** What was chosen, in words. */
  chosen?: string;
  error?: string;
  onFile: (file: File) => void;
}) {
  const inputId = useId();
  const errorId = useId();
  const [isOver, setIsOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) {
      props.onFile(file);
    }
  };

  return (
    <div
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      data-testid="file-drop"
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <RiUploadCloud2Line aria-hidden size={24} />
      <label htmlFor={inputId}>{props.label}</label>
      <Text color="secondary">{props.chosen ?? props.hint}</Text>
      <input
        id={inputId}
        type="file"
        accept={props.accept}
        aria-describedby={props.error ? errorId : undefined}
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) {
            props.onFile(file);
          }
        }}
      />
      {props.error && (
        <p id={errorId} role="alert" className={styles.error}>
          {props.error}
        </p>
      )}
    </div>
  );
}
