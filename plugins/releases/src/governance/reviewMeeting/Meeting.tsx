import { Flex, VisuallyHidden } from '@backstage/ui';
import {
  AgendaItem,
  ReviewDecision,
  ReviewDetail,
  ReviewOutcome,
} from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import { Section } from '../../shared/layout';
import { useReviewsTranslation } from '../../shared/translation';
import { Attendance, EmptyAgenda, standingOf } from '../reviews';
import { mayDecide, mayReopen } from './DecisionBar';
import { DecisionDialog } from './DecisionDialog';
import { KeysDialog } from './KeysDialog';
import styles from './meeting.module.css';
import { MeetingAct } from './meetingKeys';
import { MeetingList } from './MeetingList';
import { MeetingRelease, Overtaken } from './MeetingRelease';
import { ReopenDialog } from './ReopenDialog';
import { useAnnouncements } from './useAnnouncements';
import { isRefusedAs, useDecide, WantedDecision } from './useDecide';
import { useItemWords } from './useItemWords';
import { useKeysEnabled } from './useKeysEnabled';
import { useMeetingKeys } from './useMeetingKeys';
import { useSelectedRelease } from './useSelectedRelease';

/** What stands over the meeting, about a release as it was looked at. */
type Asked =
  | { about: 'decision'; item: AgendaItem; decision: ReviewOutcome }
  | { about: 'reopening'; item: AgendaItem; standing: ReviewDecision };

const OUTCOMES: Partial<Record<MeetingAct, ReviewOutcome>> = {
  go: 'go',
  noGo: 'no_go',
  conditional: 'conditional',
};

const REFUSALS: readonly Overtaken[] = ['already_decided', 'stale_revision'];

/** Holds a review: its releases, the one that is looked at, and the decision. */
export function Meeting(props: {
  review: ReviewDetail;
  /** Whether the keys are shown. */
  isHelpOpen: boolean;
  setHelpOpen: (isOpen: boolean) => void;
  /** Whether something of the page around stands over the meeting. */
  isCovered: boolean;
}) {
  const { review, isHelpOpen, setHelpOpen, isCovered } = props;
  const { t } = useReviewsTranslation();
  const { items, place, selected, select, beside, nextUndecided } =
    useSelectedRelease(review.items);
  const { said, say, isOwn } = useAnnouncements(review);
  const { decide, reopen } = useDecide(review.id);
  const [asked, setAsked] = useState<Asked>();
  const [overtaken, setOvertaken] = useState<{
    releaseId: string;
    by: Overtaken;
  }>();
  const [isKeyed] = useKeysEnabled();
  const root = useRef<HTMLDivElement>(null);
  const wordsOf = useItemWords();

  const go = (item: AgendaItem | undefined, none: string) => {
    if (!item) {
      say(none);
      return;
    }
    setOvertaken(undefined);
    select(item);
    say(wordsOf(item, items.indexOf(item) + 1, items.length));
  };
  const askDecision = (decision: ReviewOutcome) => {
    if (selected && mayDecide(review, selected)) {
      decide.reset();
      setAsked({ about: 'decision', item: selected, decision });
    }
  };
  const askReopening = () => {
    const standing = selected && standingOf(selected);
    if (selected && standing && mayReopen(review, selected)) {
      reopen.reset();
      setAsked({
        about: 'reopening',
        item: selected,
        standing,
      });
    }
  };
  const act = (wanted: MeetingAct) => {
    const outcome = OUTCOMES[wanted];
    if (outcome) {
      askDecision(outcome);
    } else if (wanted === 'next') {
      go(beside(1), t('meeting.said.noFurther'));
    } else if (wanted === 'previous') {
      go(beside(-1), t('meeting.said.noEarlier'));
    } else if (wanted === 'undecided') {
      go(nextUndecided(), t('meeting.said.noneLeft'));
    } else if (wanted === 'reopen') {
      askReopening();
    } else if (wanted === 'notes') {
      root.current
        ?.querySelector<HTMLElement>('[data-meeting-notes] textarea')
        ?.focus();
    } else {
      setHelpOpen(true);
    }
  };
  useMeetingKeys(isKeyed && !asked && !isHelpOpen && !isCovered, act);

  const record = (wanted: WantedDecision) => {
    const { id: releaseId, name: release } = wanted.item.release;
    decide.mutate(wanted, {
      onSuccess: decision => {
        isOwn(decision.id);
        setAsked(undefined);
        setOvertaken(undefined);
        say(
          t('meeting.said.decided', {
            decision: t(`reviews.decision.${decision.decision}`),
            release,
          }),
        );
      },
      onError: error => {
        const by = REFUSALS.find(code => isRefusedAs(error, code));
        if (by) {
          setAsked(undefined);
          setOvertaken({ releaseId, by });
        }
      },
    });
  };

  return (
    <div ref={root} className={styles.meeting}>
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      <div className={styles.side}>
        {items.length > 0 && (
          <Section title={t('meeting.list')} isTitleHidden>
            <MeetingList
              items={items}
              selected={selected}
              onSelect={item => go(item, '')}
            />
          </Section>
        )}
        <div className={styles.attendees}>
          <Section title={t('reviews.attendees')}>
            <Attendance review={review} />
          </Section>
        </div>
      </div>
      <Flex direction="column" gap="4" className={styles.main}>
        {selected ? (
          <MeetingRelease
            review={review}
            item={selected}
            place={place + 1}
            total={items.length}
            overtaken={
              overtaken?.releaseId === selected.release.id
                ? overtaken.by
                : undefined
            }
            showsKeys={isKeyed}
            onDecide={askDecision}
            onReopen={askReopening}
            onNotesSaved={() => say(t('meeting.said.notesSaved'))}
          />
        ) : (
          <Section title={t('reviews.agenda.title')}>
            <EmptyAgenda review={review} />
          </Section>
        )}
      </Flex>
      {asked?.about === 'decision' && (
        <DecisionDialog
          item={asked.item}
          decision={asked.decision}
          isPending={decide.isPending}
          error={decide.error ?? undefined}
          onDecide={record}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.about === 'reopening' && (
        <ReopenDialog
          releaseName={asked.item.release.name}
          isPending={reopen.isPending}
          error={reopen.error ?? undefined}
          onReopen={reason =>
            reopen.mutate(
              { decision: asked.standing, reason },
              {
                onSuccess: () => {
                  setAsked(undefined);
                  say(
                    t('meeting.said.reopened', {
                      release: asked.item.release.name,
                    }),
                  );
                },
              },
            )
          }
          onClose={() => setAsked(undefined)}
        />
      )}
      {isHelpOpen && <KeysDialog onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
