import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { Logo } from '../navigation/Logo';
import styles from './PersonaChoice.module.css';
import { readPersonas } from './personas';

/** The personas by role, and what went wrong with the last choice. */
export const PersonaChoice = ({
  error,
  onChoose,
}: {
  error?: Error;
  onChoose: (name: string) => void;
}) => {
  const config = useApi(configApiRef);
  const personas = readPersonas(config);
  const cause = error?.cause instanceof Error ? error.cause : error;

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Logo size={48} />
        <Text as="h1" variant="title-medium" weight="bold">
          {config.getString('app.title')}
        </Text>
        <Text as="p" variant="body-large" color="secondary">
          {personas.length > 0
            ? 'Who would you like to be? No password is asked; sign out to be someone else.'
            : 'This portal has no personas: name some under auth.providers.personas in its configuration.'}
        </Text>
      </header>
      {cause && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="Signing in did not work"
          description={
            cause.name === 'TypeError'
              ? 'The backend does not answer. Try again in a moment.'
              : cause.message
          }
        />
      )}
      <ul className={styles.personas}>
        {personas.map(({ name, title, description }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.persona}
              onClick={() => onChoose(name)}
            >
              <Text variant="title-x-small" weight="bold">
                {title}
              </Text>
              <Text variant="body-medium">{description}</Text>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
};
