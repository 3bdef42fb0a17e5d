import { Text } from '@backstage/ui';
import {
  NewWindow,
  WindowPreview,
} from '@slipway/backstage-plugin-releases-common';
import { PreviewWhileTyping } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { PreviewAnswer } from '../windows';
import styles from './windowForm.module.css';

/** What the window would mean, told while one types. */
export function PreviewPanel(props: {
  window: NewWindow | undefined;
  zone: string;
  answer: PreviewWhileTyping<WindowPreview>;
}) {
  const { window, answer } = props;
  const { t } = useReleasesTranslation();
  return (
    <div className={styles.preview}>
      <Section
        title={t('windows.preview.title')}
        note={answer.isChecking && t('windows.preview.checking')}
      >
        <div aria-live="polite">
          {window && !answer.isRefused ? (
            <PreviewAnswer
              preview={answer.preview}
              error={answer.error}
              zone={props.zone}
              onRetry={answer.retry}
            />
          ) : (
            <Text color="secondary">{t('windows.preview.waiting')}</Text>
          )}
        </div>
      </Section>
    </div>
  );
}
