import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Switch,
  Text,
} from '@backstage/ui';
import { AppDialog } from '../../shared/feedback';
import { useReviewsTranslation } from '../../shared/translation';
import styles from './meeting.module.css';
import { MEETING_KEYS, MeetingAct } from './meetingKeys';
import { useKeysEnabled } from './useKeysEnabled';

const ARROWS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };

const ACTS = Object.keys(MEETING_KEYS) as MeetingAct[];

/** Which key does what, and whether keys do anything. */
export function KeysDialog(props: { onClose: () => void }) {
  const { t } = useReviewsTranslation();
  const [isEnabled, setEnabled] = useKeysEnabled();
  return (
    <AppDialog onClose={props.onClose}>
      <DialogHeader>{t('meeting.keys.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <table className={styles.keys}>
            <thead>
              <tr>
                <th scope="col">{t('meeting.keys.key')}</th>
                <th scope="col">{t('meeting.keys.does')}</th>
              </tr>
            </thead>
            <tbody>
              {ACTS.map(act => (
                <tr key={act}>
                  <td>
                    {MEETING_KEYS[act].map(key => (
                      <kbd key={key} className={styles.key}>
                        {ARROWS[key] ?? key}
                      </kbd>
                    ))}
                  </td>
                  <td>{t(`meeting.keys.${act}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Switch
              label={t('meeting.keys.enabled')}
              isSelected={isEnabled}
              onChange={setEnabled}
            />
            <Text as="p" color="secondary" variant="body-small">
              {t('meeting.keys.enabledHint')}
            </Text>
          </div>
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('meeting.keys.close')}
        </Button>
      </DialogFooter>
    </AppDialog>
  );
}
