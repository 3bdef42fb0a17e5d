import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import styles from './RefusalText.module.css';

/** Why something was refused: each reason that the API names, or its message. */
export function RefusalText(props: { error: Error }) {
  const { error } = props;
  const messages =
    error instanceof ReleasesApiError
      ? [...new Set(error.details.map(({ message }) => message))]
      : [];
  return messages.length > 1 ? (
    <ul className={styles.reasons}>
      {messages.map(message => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  ) : (
    <>{error.message}</>
  );
}
