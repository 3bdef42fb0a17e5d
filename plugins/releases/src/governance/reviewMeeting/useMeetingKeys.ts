import { useEffect, useRef } from 'react';
import { actOfKey, MeetingAct } from './meetingKeys';

/** Listens to the keys of a meeting while that is enabled. */
export function useMeetingKeys(
  isEnabled: boolean,
  onAct: (act: MeetingAct) => void,
): void {
  const latest = useRef(onAct);
  latest.current = onAct;
  useEffect(() => {
    if (!isEnabled) {
      return undefined;
    }
    const listen = (event: KeyboardEvent) => {
      const act = actOfKey(event);
      if (act) {
        // Else the letter is typed into the dialog that it opens.
        event.preventDefault();
        latest.current(act);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isEnabled]);
}
