import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { ReactNode } from 'react';
import { AppDialog, NotDone, RefusalText } from '../../shared/feedback';
import {
  useDecisionsTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { Cast } from './Ballot';
import { CastList } from './CastList';

/** Votes on several releases at once, and says what became of each. */
export function BallotDialog(props: {
  title: string;
  cast: readonly Cast[];
  /** Why votes could not be sent. */
  error?: Error | null;
  isPending: boolean;
  /** Absent: nothing waits any more. */
  confirm?: { label: string; isReady: boolean; onConfirm: () => void };
  onClose: () => void;
  children: ReactNode;
}) {
  const { cast, confirm, error, isPending } = props;
  const { t } = useDecisionsTranslation();
  const { t: words } = useReleasesTranslation();
  return (
    <AppDialog isDismissable={!isPending} onClose={props.onClose} width={640}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <CastList cast={cast} />
          {props.children}
          {error && (
            <NotDone title={t('decisions.batch.notSent')}>
              <RefusalText error={error} />
            </NotDone>
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {cast.length > 0
            ? t('decisions.batch.close')
            : words('feedback.cancel')}
        </Button>
        {confirm && (
          <Button
            variant="primary"
            isDisabled={!confirm.isReady}
            isPending={isPending}
            onPress={confirm.onConfirm}
          >
            {confirm.label}
          </Button>
        )}
      </DialogFooter>
    </AppDialog>
  );
}
