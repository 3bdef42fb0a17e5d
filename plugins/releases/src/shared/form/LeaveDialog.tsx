import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { AppDialog } from '../feedback';
import { useReleasesTranslation } from '../translation';

export function LeaveDialog(props: {
  onStay: () => void;
  onLeave: () => void;
}) {
  const { t } = useReleasesTranslation();
  return (
    <AppDialog onClose={props.onStay}>
      <DialogHeader>{t('form.leave.title')}</DialogHeader>
      <DialogBody>
        <Text>{t('form.leave.text')}</Text>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onLeave}>
          {t('form.leave.leave')}
        </Button>
        <Button variant="primary" onPress={props.onStay}>
          {t('form.leave.stay')}
        </Button>
      </DialogFooter>
    </AppDialog>
  );
}
